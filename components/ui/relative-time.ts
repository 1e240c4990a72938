const units = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const

/** "3 minutes ago" or "in 29 days"; undefined within a minute of now. */
export function formatRelativeTime(date: Date, now: Date, locale: string): string | undefined {
  const seconds = (date.getTime() - now.getTime()) / 1000
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  for (const [unit, length] of units) {
    if (Math.abs(seconds) >= length) return spaceDigits(format.format(Math.trunc(seconds / length), unit))
  }
  return undefined
}

/** Puts a space between a digit and a Chinese character, as the texts of the console do and `Intl` does not. */
export function spaceDigits(text: string): string {
  return text.replace(/(?<=\d)(?=\p{Script=Han})|(?<=\p{Script=Han})(?=\d)/gu, ' ')
}
