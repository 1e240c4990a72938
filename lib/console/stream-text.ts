/**
 * Answers with pieces of text as they come, one at a time and only as fast as the reader takes them. When the reader
 * leaves, the signal given to `start` aborts and the pieces end. The first piece is made before the answer begins, so that
 * an error before it can still be told by a status.
 */
export async function streamText(
  start: (signal: AbortSignal) => AsyncGenerator<string, void>,
  { client, headers }: { client: AbortSignal; headers: Record<string, string> },
): Promise<Response> {
  const left = new AbortController()
  client.addEventListener('abort', () => left.abort(), { once: true })
  const pieces = start(left.signal)
  const encoder = new TextEncoder()
  let next: IteratorResult<string, void> | undefined = await pieces.next()
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const piece = next ?? (await pieces.next())
        next = undefined
        if (left.signal.aborted || piece.done === true) {
          await pieces.return()
          controller.close()
        } else controller.enqueue(encoder.encode(piece.value))
      },
      cancel: async () => {
        left.abort()
        await pieces.return()
      },
    },
    { highWaterMark: 0 },
  )
  return new Response(body, { headers: { ...headers, 'cache-control': 'no-store, no-transform' } })
}
