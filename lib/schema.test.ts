import { expect, it } from 'vitest'
import { displayName, shortText } from '@/lib/schema'

const refusal = (schema: typeof displayName, text: string) =>
  schema.safeParse(text).error?.issues.map(({ message }) => message)

it.each([
  ['a right-to-left override', 'ada\u202Egpj'],
  ['an isolate', '\u2066admin\u2069'],
  ['a zero-width space', 'sup\u200Bport'],
  ['a joiner between letters', 'sup\u200Dport'],
  ['a joiner at the end', 'support\u200D'],
  ['a byte order mark inside', 'sup\uFEFFport'],
  ['a soft hyphen', 'sup\u00ADport'],
  ['a variation selector behind a letter', 'a\uFE0Fda'],
  ['a Hangul filler', '\u3164'],
  ['a tag character', 'ada\u{E0041}'],
  ['a line separator', 'a\u2028b'],
  ['private use', 'a\uE000b\uE001'],
  ['supplementary private use', 'a\u{F0000}'],
  ['half a character', 'a\uD800'],
])('refuses %s in names and short texts', (_what, text) => {
  const message = 'Leave out invisible characters, and characters that turn the direction of text.'
  expect(refusal(displayName, text)).toEqual([message])
  expect(refusal(shortText, text)).toEqual([message])
})

it('says of control characters what they are, and nothing else', () => {
  expect(refusal(displayName, 'a\u0000b')).toEqual(['Leave out control characters.'])
})

it.each([
  'Support agent',
  '客服智能体',
  'Équipe – “Ops”',
  'שירות',
  'हिन्दी',
  '❤️ on',
  '👩‍💻 desk',
  '👩🏽‍💻',
  '🏳️‍🌈',
  'a b\u00A0c',
])('takes %j', (text) => {
  expect(displayName.parse(text)).toBe(text)
  expect(shortText.parse(text)).toBe(text)
})
