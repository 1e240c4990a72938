import { createSseReader } from '@/lib/debug/sse'

/** What an OpenAI-compatible answer says, as far as the panel shows it. */
export interface AnswerPart {
  text: string
  /** The model's thinking, which some providers send beside the answer. */
  reasoning: string
  model?: string
  finishReason?: string
  usage?: { input: number; output: number }
  /** An error body, or an error in the middle of a stream. */
  error?: { code: string; message: string }
}

interface Completion {
  model?: unknown
  choices?: { delta?: Message; message?: Message; finish_reason?: unknown }[]
  usage?: { prompt_tokens?: unknown; completion_tokens?: unknown } | null
  error?: { code?: unknown; type?: unknown; message?: unknown } | null
}

interface Message {
  content?: unknown
  reasoning_content?: unknown
}

/** Reads a whole JSON answer, or nothing when it is not JSON. */
export function readAnswer(body: string): AnswerPart {
  return readCompletion(parse(body))
}

/** Reads the frames of a streamed answer as they arrive; each call returns what the piece added. */
export function createAnswerReader(): { push: (text: string) => AnswerPart } {
  const reader = createSseReader()
  return {
    push: (text) =>
      reader
        .push(text)
        .map(({ data }) => readCompletion(parse(data)))
        .reduce(joinParts, noPart),
  }
}

const noPart: AnswerPart = { text: '', reasoning: '' }

/** Adds what came later to what is there: texts grow, the rest is replaced. */
export function joinParts(left: AnswerPart, right: AnswerPart): AnswerPart {
  return { ...left, ...right, text: left.text + right.text, reasoning: left.reasoning + right.reasoning }
}

/** Upstreams differ: whatever has an unexpected shape is left out rather than failing the panel. */
function readCompletion(completion: Completion): AnswerPart {
  const choice = Array.isArray(completion.choices) ? completion.choices[0] : undefined
  const message = choice?.delta ?? choice?.message
  const { usage, error } = completion
  return {
    text: asText(message?.content),
    reasoning: asText(message?.reasoning_content),
    ...(typeof completion.model === 'string' ? { model: completion.model } : {}),
    ...(typeof choice?.finish_reason === 'string' ? { finishReason: choice.finish_reason } : {}),
    ...(typeof usage?.prompt_tokens === 'number' && typeof usage.completion_tokens === 'number'
      ? { usage: { input: usage.prompt_tokens, output: usage.completion_tokens } }
      : {}),
    ...(typeof error === 'object' && error !== null
      ? { error: { code: asText(error.code) || asText(error.type), message: asText(error.message) } }
      : {}),
  }
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function parse(text: string): Completion {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}
