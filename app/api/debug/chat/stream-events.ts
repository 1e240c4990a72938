import type { DebugEvent } from '@/lib/debug/events'
import { formatSseEvent } from '@/lib/debug/sse'

const headers = {
  'content-type': 'text/event-stream; charset=utf-8',
  // no-transform keeps compression from holding events back; x-accel-buffering does the same for nginx.
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
}

/**
 * Answers with events as they come, one at a time and only as fast as the browser reads them. When the browser leaves,
 * the signal given to `start` aborts at once.
 */
export function streamEvents(
  start: (signal: AbortSignal) => AsyncGenerator<DebugEvent, void>,
  client: AbortSignal,
): Response {
  const left = new AbortController()
  client.addEventListener('abort', () => left.abort(), { once: true })
  const events = start(left.signal)
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next: IteratorResult<DebugEvent, void> = await events.next()
      if (left.signal.aborted) return
      if (next.done === true) controller.close()
      else controller.enqueue(encoder.encode(formatSseEvent(next.value.type, next.value)))
    },
    cancel: () => left.abort(),
  })
  return new Response(body, { headers })
}
