import { expect, it } from 'vitest'
import { localizeMessage } from '@/lib/localize'
import en from '@/messages/sentences/en.json'
import zh from '@/messages/sentences/zh.json'

const toChinese = (message: string) => localizeMessage(message, { source: en, target: zh })

it.each([
  ['Enter a value.', '请填写此项。'],
  ['Enter at least 12 characters.', '请至少输入 12 个字符。'],
  ['There is no application app_1.', '不存在 application app_1。'],
  ['A text of $& nobody translated.', 'A text of $& nobody translated.'],
  ['Unknown field: $&.', '未知字段：$&。'],
])('%s', (message, expected) => {
  expect(toChinese(message)).toBe(expected)
})

it('fills each part once, also when a value looks like another part', () => {
  const catalogues = { source: { a: 'From {left} to {right}.' }, target: { a: '{left}→{right}' } }
  expect(localizeMessage('From {right} to {left}.', catalogues)).toBe('{right}→{left}')
})

it('keeps English as it is', () => {
  expect(localizeMessage('Enter a value.', { source: en, target: en })).toBe('Enter a value.')
})

it('has the same texts with the same parts in both languages', () => {
  const parts = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort()
  expect(Object.keys(zh)).toEqual(Object.keys(en))
  for (const [key, text] of Object.entries(en)) expect(parts(zh[key as keyof typeof zh])).toEqual(parts(text))
})
