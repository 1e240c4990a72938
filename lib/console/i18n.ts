import { getRequestConfig } from 'next-intl/server'
import { cookies, headers } from 'next/headers'
import { chooseLocale, localeCookie, type Locale } from '@/lib/console/locale'
import en, { type Messages } from '@/lib/console/messages/en'
import zh from '@/lib/console/messages/zh'
import { localizeMessage } from '@/lib/localize'

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale
    Messages: Messages
  }
}

const messagesByLocale: Record<Locale, Messages> = { en, 'zh-CN': zh }

/** The language of the current request. */
export async function currentLocale(): Promise<Locale> {
  const chosen = (await cookies()).get(localeCookie)?.value
  return chooseLocale(chosen, (await headers()).get('accept-language'))
}

/** A text that domain code wrote in English (an error, a refusal), in the language of the current request. */
export async function localize(message: string): Promise<string> {
  return localizeMessage(message, {
    source: en.errors,
    target: messagesByLocale[await currentLocale()].errors,
  })
}

export default getRequestConfig(async () => {
  const locale = await currentLocale()
  return { locale, messages: messagesByLocale[locale], timeZone: 'UTC' }
})
