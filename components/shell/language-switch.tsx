'use client'

import { Languages } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { setPreference } from '@/components/shell/set-preference'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuChoice } from '@/components/ui/menu'

const languages = [
  { value: 'en', label: 'English' },
  { value: 'zh-CN', label: '简体中文' },
] as const

/** Switches the language of the console; the choice stays in a cookie of this browser. */
export function LanguageSwitch() {
  const t = useTranslations('shell')
  const router = useRouter()
  return (
    <Menu trigger={<IconButton icon={Languages} label={t('language')} tooltipSide="bottom" />}>
      <MenuChoice
        label={t('language')}
        value={useLocale()}
        options={languages}
        onValueChange={(locale) => {
          setPreference('locale', locale)
          document.documentElement.lang = locale
          router.refresh()
        }}
      />
    </Menu>
  )
}
