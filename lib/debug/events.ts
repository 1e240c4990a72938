import * as z from 'zod'
import type { RequestDto } from '@/lib/audit/schema'

/** Where on the way something failed. */
export const debugStages = ['token', 'gateway', 'stream'] as const
export type DebugStage = (typeof debugStages)[number]

/** The token is ready; the token itself stays on the server. */
const stepEvent = z.object({
  type: z.literal('step'),
  step: z.literal('token'),
  source: z.enum(['minted', 'pasted']),
  /** What it took to mint it. */
  ms: z.number(),
  audience: z.string(),
  scopes: z.array(z.string()),
  /** Null for a pasted header. */
  lifetimeSeconds: z.number().nullable(),
})

/** Status and headers of the gateway's answer. `ms` counts from the moment the request was sent, here and below. */
const responseEvent = z.object({
  type: z.literal('response'),
  status: z.number().int(),
  headers: z.array(z.tuple([z.string(), z.string()])),
  requestId: z.string(),
  ms: z.number(),
})

/** Bytes of the answer as text, cut wherever they arrived. */
const chunkEvent = z.object({ type: z.literal('chunk'), text: z.string(), ms: z.number() })
const endEvent = z.object({ type: z.literal('end'), ms: z.number(), bytes: z.number().int() })

/** What the gateway stored about the call; null when it was not there in time. */
const recordEvent = z.object({
  type: z.literal('record'),
  record: z.custom<RequestDto>((value) => typeof value === 'object').nullable(),
})

const errorEvent = z.object({
  type: z.literal('error'),
  stage: z.enum(debugStages),
  code: z.string(),
  message: z.string(),
})

/** What POST /api/debug/chat sends, in this order: step, response, chunk*, end, record; or error at any point. */
export const debugEvent = z.discriminatedUnion('type', [
  stepEvent,
  responseEvent,
  chunkEvent,
  endEvent,
  recordEvent,
  errorEvent,
])
export type DebugEvent = z.output<typeof debugEvent>
