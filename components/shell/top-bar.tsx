'use client'

import { useTranslations } from 'next-intl'
import { AccountMenu } from '@/components/shell/account-menu'
import { Breadcrumb } from '@/components/shell/breadcrumb'
import { BuiltInName } from '@/components/shell/built-in-name'
import { LanguageSwitch } from '@/components/shell/language-switch'
import { NavigationDrawer } from '@/components/shell/navigation-drawer'
import { PaletteButton } from '@/components/palette/palette-button'
import { ThemeSwitch } from '@/components/shell/theme-switch'

export interface ShellInstance {
  id: string
  description: string
}

/** Breadcrumb at the left; instance, search, language, theme and account at the right. */
export function TopBar({ instance, signOut }: { instance: ShellInstance; signOut: () => Promise<void> }) {
  const t = useTranslations('shell')
  return (
    <header className="flex h-12 shrink-0 items-center gap-2 border-b bg-surface pr-2 pl-2 md:pl-6">
      <NavigationDrawer />
      <Breadcrumb />
      <div
        className="hidden min-w-0 shrink items-baseline gap-1.5 px-2 text-xs text-muted lg:flex"
        title={instance.id}
      >
        <span className="text-faint">{t('instance')}</span>
        <span className="max-w-48 truncate">
          <BuiltInName name={instance.description} builtIn={instance.description === 'Default instance'} />
        </span>
      </div>
      <div className="flex shrink-0 items-center">
        <PaletteButton signOut={signOut} />
        <LanguageSwitch />
        <ThemeSwitch />
        <AccountMenu signOut={signOut} />
      </div>
    </header>
  )
}
