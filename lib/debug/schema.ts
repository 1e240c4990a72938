import * as z from 'zod'

/** Text that may stand in an HTTP header: RFC 9110 section 5.5 without obs-text. */
const headerText = /^[\t\x20-\x7e]+$/

/** Whose call it is: an application for which the server mints a token, or whatever the pasted header says. */
export const debugPrincipal = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('application'),
    applicationId: z.string().min(1).max(64),
    audience: z.string().min(1).max(256),
    scopes: z.array(z.string().min(1).max(128)).min(1).max(50),
  }),
  z.object({ kind: z.literal('header'), authorization: z.string().min(1).max(16_384).regex(headerText) }),
])
export type DebugPrincipal = z.output<typeof debugPrincipal>

/** What the call asks the model; the same description makes the request and its snippets. */
export const chatRequest = z.object({
  model: z.string().min(1).max(256),
  system: z.string().max(100_000),
  prompt: z.string().min(1).max(100_000),
  temperature: z.number().min(0).max(2).nullable(),
  maxTokens: z.number().int().min(1).max(1_000_000).nullable(),
  stream: z.boolean(),
})
export type ChatRequest = z.output<typeof chatRequest>

export const debugTarget = z.object({ modelApiId: z.string().min(1).max(64), principal: debugPrincipal })
export type DebugTarget = z.output<typeof debugTarget>

/** Body of POST /api/debug/chat. */
export const debugChat = debugTarget.extend({ request: chatRequest })
export type DebugChat = z.output<typeof debugChat>

/** Body of the action that shows a token for the snippets. */
export const debugTokenAsk = debugPrincipal.options[0].omit({ kind: true })
export type DebugTokenAsk = z.output<typeof debugTokenAsk>
