'use client'

import { useTheme } from 'next-themes'
import { useLocale, useTranslations } from 'next-intl'
import { useState, useSyncExternalStore } from 'react'
import { languages, useSetLanguage } from '@/components/shell/languages'
import { setPreference } from '@/components/shell/set-preference'
import { densityCookie, type Density } from '@/components/settings/density'
import { Card } from '@/components/ui/card'
import { Segmented } from '@/components/ui/segmented'

/** Theme, density and language of this browser. */
export function Appearance({ density: initial }: { density: Density }) {
  const t = useTranslations('settings.appearance')
  const setLanguage = useSetLanguage()
  const locale = useLocale()
  const [density, setDensity] = useState(initial)
  const themes = ['light', 'dark', 'system'] as const
  const { theme = 'system', setTheme } = useTheme()
  // The server does not know what this browser has chosen.
  const mounted = useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  )

  function changeDensity(next: Density) {
    setPreference(densityCookie, next)
    document.documentElement.dataset.density = next
    setDensity(next)
  }

  return (
    <>
      <Card title={t('theme')} description={t('themeHelp')}>
        <Segmented
          label={t('theme')}
          value={mounted ? theme : 'system'}
          onValueChange={setTheme}
          options={themes.map((value) => ({ value, label: t(value) }))}
        />
      </Card>
      <Card title={t('density')} description={t('densityHelp')}>
        <Segmented
          label={t('density')}
          value={density}
          onValueChange={changeDensity}
          options={(['comfortable', 'compact'] as const).map((value) => ({ value, label: t(value) }))}
        />
      </Card>
      <Card title={t('language')} description={t('languageHelp')}>
        <Segmented label={t('language')} value={locale} onValueChange={setLanguage} options={languages} />
      </Card>
      <Card title={t('motion')} description={t('motionText')} className="pb-3" />
    </>
  )
}
