'use client'

import { Languages, LogOut, Monitor, Moon, Sun } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useTheme } from 'next-themes'
import { paletteActions } from '@/components/palette/actions'
import type { PaletteItem } from '@/components/palette/palette-item'
import { languages, useSetLanguage } from '@/components/shell/languages'
import { navigation, type NavigationPage } from '@/components/shell/sections'
import { useViewer } from '@/components/shell/viewer'
import { leavePage } from '@/components/ui/leave-guard'
import { may } from '@/lib/identity/permissions'

const themes = [
  { value: 'light', icon: Sun },
  { value: 'dark', icon: Moon },
  { value: 'system', icon: Monitor },
] as const

/** The pages of the navigation that the viewer may see. Their addresses are other words for them, in English, beside those of people. */
export function usePageCommands(go: (href: string) => void): PaletteItem[] {
  const t = useTranslations('shell')
  const words = useTranslations('palette.pageWords')
  const { role } = useViewer()
  const visible = ({ permission }: NavigationPage) => permission === undefined || may(role, permission)
  return navigation.flatMap(({ key: group, pages }) =>
    pages.filter(visible).map(({ key, href, icon }) => ({
      key: `page:${key}`,
      label: t(`pages.${key}`),
      keywords: words.has(key as 'agents') ? `${href} ${words(key as 'agents')}` : href,
      icon,
      ...(group === undefined ? {} : { note: t(`groups.${group}`) }),
      run: () => go(href),
    })),
  )
}

/** What can be begun, under the viewer's permissions: what they may not do says so. */
export function useActionCommands(go: (href: string) => void): PaletteItem[] {
  const t = useTranslations('palette.actions')
  const words = useTranslations('palette.words')
  const common = useTranslations('common')
  const shell = useTranslations('shell')
  const { role } = useViewer()
  const denied = common('readOnly', { role: shell(`roles.${role}`) })
  return paletteActions.map(({ key, href, icon, permission, byWords = false }) => ({
    key: `action:${key}`,
    label: t(key),
    keywords: `${key} ${href} ${words(key)}`,
    icon,
    byWords,
    disabledReason: permission === undefined || may(role, permission) ? undefined : denied,
    run: () => go(href),
  }))
}

/** The settings of this browser, and the way out. */
export function useSettingCommands(signOut: () => Promise<void>): PaletteItem[] {
  const t = useTranslations('palette.actions')
  const words = useTranslations('palette.settingWords')
  const shell = useTranslations('shell')
  const { setTheme, theme } = useTheme()
  const setLanguage = useSetLanguage()
  const locale = useLocale()
  const toTheme = themes.map(({ value, icon }) => ({
    key: `theme:${value}`,
    label: t('theme', { theme: shell(value) }),
    keywords: `${words('theme')} ${value}`,
    icon,
    run: () => setTheme(value),
  }))
  const toLanguage = languages.map(({ value, label }) => ({
    key: `language:${value}`,
    label: t('language', { language: label }),
    keywords: `${words('language')} ${value}`,
    icon: Languages,
    run: () => setLanguage(value),
  }))
  const leave = {
    key: 'action:signOut',
    label: shell('signOut'),
    keywords: words('signOut'),
    note: shell('signOutHint'),
    icon: LogOut,
    run: () => leavePage(() => void signOut()),
  }
  const current = new Set([`theme:${theme}`, `language:${locale}`])
  return [...toTheme, ...toLanguage, leave].filter(({ key }) => !current.has(key))
}
