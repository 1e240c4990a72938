import { expect, it } from 'vitest'
import { formatRelativeTime, spaceDigits } from '@/components/ui/relative-time'

const now = new Date('2026-01-31T12:00:00Z')
const after = (seconds: number) => new Date(now.getTime() + seconds * 1000)

it.each([
  [-60, 'en', '1 minute ago'],
  [-60, 'zh-CN', '1 分钟前'],
  [29 * 86_400, 'en', 'in 29 days'],
  [29 * 86_400, 'zh-CN', '29 天后'],
  [-2 * 86_400, 'zh-CN', '前天'],
  [-59, 'zh-CN', undefined],
])('says %i seconds from now in %s', (seconds, locale, text) => {
  expect(formatRelativeTime(after(seconds), now, locale)).toBe(text)
})

it('spaces digits and Chinese characters on both sides, once', () => {
  expect(spaceDigits('在89天后')).toBe('在 89 天后')
  expect(spaceDigits('在 89 天后, 10 kB')).toBe('在 89 天后, 10 kB')
})
