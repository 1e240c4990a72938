'use client'

import { Languages } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { languages, useSetLanguage } from '@/components/shell/languages'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuChoice } from '@/components/ui/menu'

/** Switches the language of the console. */
export function LanguageSwitch() {
  const t = useTranslations('shell')
  return (
    <Menu trigger={<IconButton icon={Languages} label={t('language')} tooltipSide="bottom" />}>
      <MenuChoice
        label={t('language')}
        value={useLocale()}
        options={languages}
        onValueChange={useSetLanguage()}
      />
    </Menu>
  )
}
