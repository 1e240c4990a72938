import * as z from 'zod'
import { timestamp } from '@/lib/schema'

/** A sign-in of the reader's own that still counts. */
export const sessionDto = z.strictObject({
  id: z.string(),
  /** The one that asks. */
  current: z.boolean(),
  sourceIp: z.string(),
  /** Browser and system in a few words; empty when unknown. */
  browser: z.string(),
  createdAt: timestamp,
  lastSeenAt: timestamp,
  /** When it ends unless it is used before. */
  endsAt: timestamp,
})
export type SessionDto = z.output<typeof sessionDto>
