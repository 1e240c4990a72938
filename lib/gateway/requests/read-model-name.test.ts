import { describe, expect, it } from 'vitest'
import { readModelName } from '@/lib/gateway/requests/read-model-name'

describe('readModelName', () => {
  it.each([
    ['{"model":"gpt-4o","messages":[]}', 'gpt-4o'],
    ['{"messages":[{"content":"\\"model\\":\\"no\\""}], "model" : "yes"}', 'yes'],
    ['{"messages":[{"model":"inner"}],"model":"outer"}', 'outer'],
    ['{"a":"model","model":"b"}', 'b'],
    ['{"text":"ends with a backslash \\\\","model":"b"}', 'b'],
    ['{"model":"模型-1"}', '模型-1'],
    ['{"model":"a\\r\\nb\\u0000c"}', 'a\\r\\nbc'],
    ['{"model":"a\u0001b"}', 'ab'],
    [`{"model":"${'x'.repeat(500)}"}`, 'x'.repeat(128)],
    [`{"model":"${'x'.repeat(127)}🌍"}`, 'x'.repeat(127)],
    ['{"model":42}', ''],
    ['{"model":', ''],
    ['{"model":"unterminated', ''],
    ['[{"model":"in a list"}]', ''],
    ['', ''],
    ['not json', ''],
    ['"', ''],
  ])('finds in %s the name %j', (body, name) => expect(readModelName(Buffer.from(body))).toBe(name))

  it('gives up on a name that stands behind too much', () => {
    expect(readModelName(Buffer.from(`{"image":"${'x'.repeat(300_000)}","model":"late"}`))).toBe('')
  })
})
