/** One event of a `text/event-stream` (WHATWG HTML, section 9.2). */
export interface SseEvent {
  event: string
  data: string
}

/**
 * A reader of event streams that arrive in pieces: a piece may end within a line, within CRLF or within a character. Feed
 * it bytes or text in order; each call returns the events that the piece completed.
 */
export function createSseReader(): { push: (piece: Uint8Array | string) => SseEvent[] } {
  const decoder = new TextDecoder()
  let rest = ''
  let event = ''
  let data: string[] = []

  function takeLine(line: string): SseEvent | undefined {
    if (line === '') return finish()
    const colon = line.indexOf(':')
    const field = colon === -1 ? line : line.slice(0, colon)
    const value = colon === -1 ? '' : line.slice(colon + 1).replace(/^ /, '')
    if (field === 'event') event = value
    if (field === 'data') data.push(value)
    return undefined
  }

  function finish(): SseEvent | undefined {
    const done =
      data.length === 0 ? undefined : { event: event === '' ? 'message' : event, data: data.join('\n') }
    event = ''
    data = []
    return done
  }

  return {
    push(piece) {
      rest += typeof piece === 'string' ? piece : decoder.decode(piece, { stream: true })
      // A CR at the very end may be half of a CRLF: it waits for the next piece.
      const lines = rest.split(/\r\n|\n|\r(?!$)/)
      rest = lines.pop() ?? ''
      return lines.map(takeLine).filter((done) => done !== undefined)
    },
  }
}

/** One event on the wire. JSON has no raw line breaks, so it fits one data line. */
export function formatSseEvent(event: string, data: unknown): string {
  return `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`
}
