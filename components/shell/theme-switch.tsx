'use client'

import { Monitor, Moon, Sun, SunMoon } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useTheme } from 'next-themes'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuChoice } from '@/components/ui/menu'

/** Switches between the light, the dark and the system's theme. */
export function ThemeSwitch() {
  const t = useTranslations('shell')
  const { theme = 'system', setTheme } = useTheme()
  const options = [
    { value: 'light', label: t('light'), icon: Sun },
    { value: 'dark', label: t('dark'), icon: Moon },
    { value: 'system', label: t('system'), icon: Monitor },
  ]
  return (
    <Menu trigger={<IconButton icon={SunMoon} label={t('theme')} tooltipSide="bottom" />}>
      <MenuChoice label={t('theme')} value={theme} options={options} onValueChange={setTheme} />
    </Menu>
  )
}
