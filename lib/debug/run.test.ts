import { describe, expect, it } from 'vitest'
import { RunRecorder } from '@/lib/debug/run'

function answer(type: string, pieces: string[]) {
  const run = new RunRecorder()
  run.apply({ type: 'response', status: 200, headers: [['content-type', type]], requestId: 'req_1', ms: 1 })
  pieces.forEach((text, at) => run.apply({ type: 'chunk', text, ms: 10 * (at + 1) }))
  run.apply({ type: 'end', ms: 99, bytes: 1 })
  return run.read()
}
const delta = (content: string) => `data: ${JSON.stringify({ choices: [{ delta: { content } }] })}\n\n`

describe('RunRecorder', () => {
  it('reads a stream frame by frame, with the time each was complete', () => {
    const first = delta('Hel')
    const run = answer('text/event-stream; charset=utf-8', [
      first.slice(0, 9),
      first.slice(9) + delta('lo'),
      'data: [DONE]\n\n',
    ])
    expect(run.answer.text).toBe('Hello')
    expect(run.frames).toEqual([
      { ms: 20, text: first.trim() },
      { ms: 20, text: delta('lo').trim() },
      { ms: 30, text: 'data: [DONE]' },
    ])
    expect([run.firstByteMs, run.endMs, run.phase]).toEqual([10, 99, 'ended'])
  })

  it('reads a JSON answer at its end', () => {
    const body = JSON.stringify({ choices: [{ message: { content: 'Hi' } }] })
    const run = answer('application/json', [body.slice(0, 5), body.slice(5)])
    expect(run.answer.text).toBe('Hi')
    expect(run.frames).toEqual([{ ms: 99, text: body }])
  })

  it('keeps what came before a stop', () => {
    const run = new RunRecorder()
    run.stop()
    expect(run.read().phase).toBe('stopped')
  })

  it('gives pictures that do not change any more', () => {
    const run = new RunRecorder()
    const before = run.read()
    run.apply({ type: 'error', stage: 'gateway', code: 'c', message: 'm' })
    expect(before.error).toBeNull()
    expect(run.read().phase).toBe('failed')
  })
})
