import { describe, expect, it } from 'vitest'
import { createSseReader, formatSseEvent, type SseEvent } from '@/lib/debug/sse'

function readAll(pieces: (Uint8Array | string)[]): SseEvent[] {
  const reader = createSseReader()
  return pieces.flatMap((piece) => reader.push(piece))
}

const message = (data: string): SseEvent => ({ event: 'message', data })

describe('createSseReader', () => {
  it.each<{ name: string; pieces: string[]; events: SseEvent[] }>([
    { name: 'one event', pieces: ['data: a\n\n'], events: [message('a')] },
    {
      name: 'two events in one piece',
      pieces: ['data: a\n\ndata: b\n\n'],
      events: [message('a'), message('b')],
    },
    { name: 'an event in many pieces', pieces: ['da', 'ta', ': a', '\n', '\n'], events: [message('a')] },
    { name: 'CRLF', pieces: ['data: a\r\n\r\n'], events: [message('a')] },
    {
      name: 'CRLF split between pieces',
      pieces: ['data: a\r', '\n\r', '\ndata: b\n\n'],
      events: [message('a'), message('b')],
    },
    { name: 'lone CR', pieces: ['data: a\r\rdata: b\n\n'], events: [message('a'), message('b')] },
    { name: 'several data lines', pieces: ['data: a\ndata: b\n\n'], events: [message('a\nb')] },
    { name: 'a named event', pieces: ['event: step\ndata: {}\n\n'], events: [{ event: 'step', data: '{}' }] },
    {
      name: 'the name does not outlive its event',
      pieces: ['event: x\ndata: 1\n\ndata: 2\n\n'],
      events: [{ event: 'x', data: '1' }, message('2')],
    },
    {
      name: 'comments and empty events are skipped',
      pieces: [': ping\n\n\n\nevent: x\n\ndata: a\n\n'],
      events: [message('a')],
    },
    {
      name: 'only one leading space goes',
      pieces: ['data:  a\n\ndata:b\n\n'],
      events: [message(' a'), message('b')],
    },
    { name: 'a field without a colon', pieces: ['data\n\n'], events: [message('')] },
    { name: 'an unfinished event is not given', pieces: ['data: a\n'], events: [] },
  ])('$name', ({ pieces, events }) => {
    expect(readAll(pieces)).toEqual(events)
  })

  it('gives the same events wherever the bytes are cut', () => {
    const bytes = new TextEncoder().encode(
      'event: chunk\r\ndata: {"text":"你好 🛡️ é"}\r\n\r\ndata: [DONE]\n\n',
    )
    const whole = readAll([bytes])
    expect(whole).toEqual([{ event: 'chunk', data: '{"text":"你好 🛡️ é"}' }, message('[DONE]')])
    for (let cut = 1; cut < bytes.length; cut++) {
      expect(readAll([bytes.slice(0, cut), bytes.slice(cut)])).toEqual(whole)
    }
    expect(readAll([...bytes].map((byte) => Uint8Array.of(byte)))).toEqual(whole)
  })
})

describe('formatSseEvent', () => {
  it('survives line breaks in the data', () => {
    const data = { text: 'a\n\nb\r\n: c' }
    const [event] = readAll([formatSseEvent('chunk', data)])
    expect(event?.event).toBe('chunk')
    expect(JSON.parse(event?.data ?? '')).toEqual(data)
  })
})
