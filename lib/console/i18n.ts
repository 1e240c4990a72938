import { getRequestConfig } from 'next-intl/server'
import { cookies, headers } from 'next/headers'
import { chooseLocale, localeCookie, type Locale } from '@/lib/console/locale'
import en, { type Messages } from '@/lib/console/messages/en'
import zh from '@/lib/console/messages/zh'
import { localizeMessage, type Catalogue } from '@/lib/localize'
import enSentences from '@/messages/sentences/en.json'
import zhSentences from '@/messages/sentences/zh.json'

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale
    Messages: Messages & { sentences: Sentences }
  }
}

/** What `localizeMessage` takes: sentences as domain code writes them, and in the reader's language. */
interface Sentences {
  source: Catalogue
  target: Catalogue
}

const messagesByLocale: Record<Locale, Messages> = { en, 'zh-CN': zh }
/** Nothing is to be translated for readers of English, so nothing is sent to them. */
const sentencesByLocale: Record<Locale, Sentences> = {
  en: { source: {}, target: {} },
  'zh-CN': { source: enSentences, target: zhSentences },
}

/** The language of the current request. */
export async function currentLocale(): Promise<Locale> {
  const chosen = (await cookies()).get(localeCookie)?.value
  return chooseLocale(chosen, (await headers()).get('accept-language'))
}

/** A text that domain code wrote in English (an error, a refusal), in the language of the current request. */
export async function localize(message: string): Promise<string> {
  return localizeMessage(message, sentencesByLocale[await currentLocale()])
}

export default getRequestConfig(async () => {
  const locale = await currentLocale()
  return {
    locale,
    messages: { ...messagesByLocale[locale], sentences: sentencesByLocale[locale] },
    timeZone: 'UTC',
  }
})
