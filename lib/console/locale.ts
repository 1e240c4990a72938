/** Languages of the console. The folder of `zh-CN` is messages/zh. */
export const locales = ['en', 'zh-CN'] as const
export type Locale = (typeof locales)[number]

/** Cookie in which the reader's choice is kept; the language switch writes it in the browser. */
export const localeCookie = 'locale'

/** The chosen language, else the best one of Accept-Language (RFC 9110, section 12.5.4), else English. */
export function chooseLocale(chosen: string | undefined, acceptLanguage: string | null): Locale {
  if (chosen === 'en' || chosen === 'zh-CN') return chosen
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((entry) => {
      const [tag = '', ...parameters] = entry.trim().toLowerCase().split(';')
      const quality = parameters.find((parameter) => parameter.trim().startsWith('q='))
      return { tag, quality: quality === undefined ? 1 : Number(quality.trim().slice(2)) }
    })
    .filter(({ quality }) => quality > 0)
    .sort((left, right) => right.quality - left.quality)
  for (const { tag } of wanted) {
    if (tag === 'zh' || tag.startsWith('zh-')) return 'zh-CN'
    if (tag === 'en' || tag.startsWith('en-')) return 'en'
  }
  return 'en'
}
