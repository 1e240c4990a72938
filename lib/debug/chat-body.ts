import type { ChatRequest } from '@/lib/debug/schema'

/**
 * The body of the chat completion, as OpenAI's API names things. Streams are asked to report their usage.
 * Stands beside the schema, so that a browser that writes a snippet need not load the validator.
 */
export function chatBody(request: ChatRequest): Record<string, unknown> {
  const { model, system, prompt, temperature, maxTokens, stream } = request
  return {
    model,
    messages: [
      ...(system === '' ? [] : [{ role: 'system', content: system }]),
      { role: 'user', content: prompt },
    ],
    ...(temperature === null ? {} : { temperature }),
    ...(maxTokens === null ? {} : { max_tokens: maxTokens }),
    ...(stream ? { stream: true, stream_options: { include_usage: true } } : {}),
  }
}
