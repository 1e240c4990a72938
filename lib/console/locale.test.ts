import { expect, it } from 'vitest'
import { chooseLocale } from '@/lib/console/locale'

it.each([
  ['zh-CN', 'en', 'zh-CN'],
  ['en', 'zh', 'en'],
  ['xx', null, 'en'],
  [undefined, null, 'en'],
  [undefined, 'zh-CN,zh;q=0.9,en;q=0.8', 'zh-CN'],
  [undefined, 'zh-Hant', 'zh-CN'],
  [undefined, 'en;q=0.5, zh;q=0.7', 'zh-CN'],
  [undefined, 'zh;q=0, en', 'en'],
  [undefined, 'fr, de', 'en'],
  [undefined, 'fr, zh;q=0.1', 'zh-CN'],
  [undefined, ';;;,,q=', 'en'],
] as const)('cookie %s and Accept-Language %s choose %s', (cookie, accept, expected) => {
  expect(chooseLocale(cookie, accept)).toBe(expected)
})
