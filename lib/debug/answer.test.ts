import { describe, expect, it } from 'vitest'
import { createAnswerReader, joinParts, readAnswer, type AnswerPart } from '@/lib/debug/answer'

const frame = (value: unknown) => `data: ${JSON.stringify(value)}\n\n`
const delta = (content: string) => frame({ model: 'm', choices: [{ delta: { content } }] })

function read(pieces: string[]): AnswerPart {
  const reader = createAnswerReader()
  return pieces.map((piece) => reader.push(piece)).reduce(joinParts)
}

describe('createAnswerReader', () => {
  it('joins the text of frames cut anywhere', () => {
    const text = delta('Hel') + delta('lo') + 'data: [DONE]\n\n'
    for (let cut = 1; cut < text.length; cut++) {
      expect(read([text.slice(0, cut), text.slice(cut)])).toEqual({
        text: 'Hello',
        reasoning: '',
        model: 'm',
      })
    }
  })

  it('takes usage from the last frame, which has no choices', () => {
    const usage = frame({ choices: [], usage: { prompt_tokens: 3, completion_tokens: 5 } })
    const end = frame({ choices: [{ delta: {}, finish_reason: 'stop' }], usage: null })
    expect(read([delta('a'), end, usage])).toEqual({
      text: 'a',
      reasoning: '',
      model: 'm',
      finishReason: 'stop',
      usage: { input: 3, output: 5 },
    })
  })

  it('shows thinking and errors in the middle of a stream', () => {
    const thinking = frame({ choices: [{ delta: { reasoning_content: 'hm' } }] })
    const error = frame({ error: { code: 'grant.revoked', message: 'gone' } })
    expect(read([thinking, error])).toEqual({
      text: '',
      reasoning: 'hm',
      error: { code: 'grant.revoked', message: 'gone' },
    })
  })
})

describe('readAnswer', () => {
  it.each<{ name: string; body: string; part: AnswerPart }>([
    {
      name: 'a completion',
      body: JSON.stringify({ model: 'm', choices: [{ message: { content: 'Hi' }, finish_reason: 'stop' }] }),
      part: { text: 'Hi', reasoning: '', model: 'm', finishReason: 'stop' },
    },
    {
      name: 'an error',
      body: '{"error":{"code":"grant.not_found","message":"No grant"}}',
      part: { text: '', reasoning: '', error: { code: 'grant.not_found', message: 'No grant' } },
    },
    { name: 'not JSON', body: '<html>', part: { text: '', reasoning: '' } },
    { name: 'JSON of another kind', body: '[1]', part: { text: '', reasoning: '' } },
    { name: 'null', body: 'null', part: { text: '', reasoning: '' } },
  ])('$name', ({ body, part }) => expect(readAnswer(body)).toEqual(part))
})
