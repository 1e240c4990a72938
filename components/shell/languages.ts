'use client'

import { useRouter } from 'next/navigation'
import { setPreference } from '@/components/shell/set-preference'

/** The languages of the console, each by its own name. */
export const languages = [
  { value: 'en', label: 'English' },
  { value: 'zh-CN', label: '简体中文' },
] as const

/** Changes the language of the console; the choice stays in a cookie of this browser. */
export function useSetLanguage(): (locale: string) => void {
  const router = useRouter()
  return (locale) => {
    setPreference('locale', locale)
    document.documentElement.lang = locale
    router.refresh()
  }
}
