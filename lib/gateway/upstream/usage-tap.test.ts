import { describe, expect, it } from 'vitest'
import { UsageTap } from '@/lib/gateway/upstream/usage-tap'

function tap(...chunks: string[]) {
  const usageTap = new UsageTap()
  for (const chunk of chunks) usageTap.see(Buffer.from(chunk))
  return usageTap.read()
}

const counts = { inputTokens: 12, outputTokens: 34 }
const usage =
  '"usage" : {"prompt_tokens": 12, "prompt_tokens_details":{"cached_tokens":5},"completion_tokens":34}'

describe('UsageTap', () => {
  it.each([
    ['a JSON body', [`{"choices":[],${usage}}`]],
    ['a body with a long text before', [`{"choices":["${'x'.repeat(500_000)}"],${usage}}`]],
    [
      'a stream whose other chunks say null',
      ['data: {"usage":null}\n\n', `data: {${usage}}\n\n`, 'data: [DONE]\n\n'],
    ],
    ['a usage cut into single bytes', [...`data: {${usage}}\n\ndata: [DONE]\n\n`]],
    ['a chunk with null after it', [`data: {${usage}}\n\n`, 'data: {"usage":null}\n\n']],
    ['the names of other protocols', ['{"usage":{"input_tokens":12,"output_tokens":34}}']],
  ])('reads %s', (_, chunks) => expect(tap(...chunks)).toEqual(counts))

  it.each([
    ['nothing', []],
    ['no usage', ['{"choices":[]}']],
    ['a text that poses as usage', [`{"content":${JSON.stringify(`"usage":{"prompt_tokens":1}`)}}`]],
    ['usage null', ['{"usage":null}']],
    ['usage without counts', ['{"usage":{}}']],
  ])('finds none in %s', (_, chunks) => expect(tap(...chunks)).toBeUndefined())

  it('keeps no more than the tail of an endless stream', () => {
    const usageTap = new UsageTap()
    for (let count = 0; count < 10_000; count++) usageTap.see(Buffer.alloc(1_000, 'x'))
    usageTap.see(Buffer.from(`data: {${usage}}\n\n`))
    expect(usageTap.read()).toEqual(counts)
    expect(usageTap.keptBytes).toBeLessThan(20_000)
  })
})
