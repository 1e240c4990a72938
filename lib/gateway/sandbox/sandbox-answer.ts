import { createHash } from 'node:crypto'
import * as z from 'zod'

/** Models of the Sandbox. Every name says what it is; none is a real model. */
export const sandboxModels = ['sandbox-echo', 'sandbox-essay'] as const
type SandboxModel = (typeof sandboxModels)[number]

/** Marks every answer for programs; the text marks it for people. */
export const sandboxFingerprint = 'sandbox-no-real-model'

/** The context of the Sandbox. It shares a process with the gateway, so nobody may keep it busy with a giant prompt. */
export const longestRequestBytes = 262_144
/** Tokens of the longest answer. */
export const longestAnswerTokens = 4_096

const contentPart = z.object({ type: z.string(), text: z.string().optional() })
const limit = z.number().int().min(1).nullish()

/** The part of a chat completion request that the Sandbox reads; the rest is accepted and ignored. */
export const sandboxRequest = z.object({
  model: z.string().default('sandbox-echo'),
  messages: z
    .array(
      z.object({
        role: z.string(),
        content: z.union([z.string(), z.array(contentPart), z.null()]).optional(),
      }),
    )
    .min(1),
  stream: z.boolean().nullish(),
  stream_options: z.object({ include_usage: z.boolean().optional() }).nullish(),
  max_tokens: limit,
  max_completion_tokens: limit,
})
export type SandboxRequest = z.infer<typeof sandboxRequest>

export interface SandboxAnswer {
  id: string
  model: SandboxModel
  /** The text in the pieces in which it streams, one token each. */
  pieces: string[]
  finishReason: 'stop' | 'length'
  usage: { prompt_tokens: number; completion_tokens: number; total_tokens: number }
}

const essay = Array.from(
  { length: 40 },
  (_, index) => `Sentence ${index + 1} of this essay exists to be streamed, watched and stopped.`,
).join(' ')

/** The answer to a request: the same request gives the same answer, always. */
export function composeAnswer(request: SandboxRequest): SandboxAnswer {
  const model = sandboxModels.find((candidate) => candidate === request.model) ?? 'sandbox-echo'
  const prompt = textOf(request.messages.findLast(({ role }) => role === 'user')?.content)
  const words = prompt.split(/\s+/).filter((word) => word !== '').length
  const body =
    model === 'sandbox-essay' ? essay : `You wrote ${words} ${words === 1 ? 'word' : 'words'}: ${prompt}`
  const all = `This is the Sandbox, no real model. ${body}`.match(/\s*\S+|\s+$/g) ?? []
  const most = request.max_completion_tokens ?? request.max_tokens ?? longestAnswerTokens
  const pieces = all.slice(0, Math.min(most, longestAnswerTokens))
  const promptTokens = request.messages.reduce((sum, { content }) => sum + countTokens(textOf(content)), 0)
  return {
    id: `chatcmpl-sandbox-${createHash('sha256').update(JSON.stringify(request)).digest('hex').slice(0, 24)}`,
    model,
    pieces,
    finishReason: pieces.length < all.length ? 'length' : 'stop',
    usage: {
      prompt_tokens: promptTokens,
      completion_tokens: pieces.length,
      total_tokens: promptTokens + pieces.length,
    },
  }
}

function textOf(content: SandboxRequest['messages'][number]['content']): string {
  if (typeof content === 'string') return content
  return (content ?? []).map((part) => part.text ?? '').join(' ')
}

function countTokens(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length
}

/** The whole answer as one object of the OpenAI API. `created` is in epoch seconds. */
export function toCompletion(
  { id, model, pieces, finishReason, usage }: SandboxAnswer,
  created: number,
): object {
  const message = { role: 'assistant', content: pieces.join(''), refusal: null }
  return {
    id,
    object: 'chat.completion',
    created,
    model,
    system_fingerprint: sandboxFingerprint,
    choices: [{ index: 0, message, logprobs: null, finish_reason: finishReason }],
    usage,
  }
}

/** The answer as the events of a stream, the closing `[DONE]` included. */
export function toEvents(
  answer: SandboxAnswer,
  options: { created: number; includeUsage: boolean },
): string[] {
  const { created, includeUsage } = options
  const event = (choices: object[], usage?: object | null) => {
    const head = { id: answer.id, object: 'chat.completion.chunk', created, model: answer.model }
    const tail = usage === undefined ? {} : { usage }
    return `data: ${JSON.stringify({ ...head, system_fingerprint: sandboxFingerprint, choices, ...tail })}\n\n`
  }
  const pending = includeUsage ? null : undefined
  const choice = (delta: object, finishReason: string | null) => [
    { index: 0, delta, logprobs: null, finish_reason: finishReason },
  ]
  return [
    event(choice({ role: 'assistant', content: '' }, null), pending),
    ...answer.pieces.map((content) => event(choice({ content }, null), pending)),
    event(choice({}, answer.finishReason), pending),
    ...(includeUsage ? [event([], answer.usage)] : []),
    'data: [DONE]\n\n',
  ]
}
