import { expect, it } from 'vitest'
import { parseScope } from '@/lib/identity/tokens/parse-scope'

it.each([
  ['a|b', { audience: 'a', values: ['b'] }],
  ['a|b a|c', { audience: 'a', values: ['b', 'c'] }],
  ['a|b a|b', { audience: 'a', values: ['b'] }],
  [' a|b  a|c ', { audience: 'a', values: ['b', 'c'] }],
  ['urn:cloud:idaas:pam|.all', { audience: 'urn:cloud:idaas:pam', values: ['.all'] }],
  ['https://x.example/?q=1|Read:ALL', { audience: 'https://x.example/?q=1', values: ['Read:ALL'] }],
])('reads %j', (text, expected) => {
  expect(parseScope(text)).toEqual(expected)
})

it.each([undefined, '', ' ', 'a', '|', 'a|', '|b', 'a|b|c', 'a||b', 'a|b c', 'a|b c|d', 'a|b A|b'])(
  'refuses %j',
  (text) => {
    expect(() => parseScope(text)).toThrow(expect.objectContaining({ code: 'invalid_scope', status: 400 }))
  },
)
