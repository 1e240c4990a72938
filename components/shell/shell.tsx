'use client'

import { PanelLeftClose, PanelLeftOpen } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState, type ReactNode } from 'react'
import { draftStore } from '@/components/debug/draft-store'
import { CrumbProvider } from '@/components/shell/breadcrumb'
import { Logo } from '@/components/shell/logo'
import { Navigation } from '@/components/shell/navigation'
import { navigationCookie } from '@/components/shell/navigation-cookie'
import { setPreference } from '@/components/shell/set-preference'
import { TopBar, type ShellInstance } from '@/components/shell/top-bar'
import { ViewerProvider, type Viewer } from '@/components/shell/viewer'
import { cn } from '@/components/ui/cn'
import { IconButton } from '@/components/ui/icon-button'
import { useKeptFocus } from '@/components/ui/use-kept-focus'

interface ShellProps {
  viewer: Viewer
  instance: ShellInstance
  /** How the navigation was left last time. */
  collapsed: boolean
  signOut: () => Promise<void>
  children: ReactNode
}

/**
 * The frame of every console page. `main` fills the rest of the window, scrolls by itself and is the positioned
 * parent of an `Inspector`.
 */
export function Shell({ viewer, instance, collapsed: initial, signOut, children }: ShellProps) {
  const t = useTranslations('shell')
  const [collapsed, setCollapsed] = useState(initial)
  useKeptFocus()

  function toggle() {
    setPreference(navigationCookie, collapsed ? 'expanded' : 'collapsed')
    setCollapsed(!collapsed)
  }

  /** What was typed in this tab goes with the person; the server sends the page on to the sign-in page. */
  function leave() {
    draftStore.forget()
    return signOut()
  }

  return (
    <ViewerProvider viewer={viewer}>
      <CrumbProvider>
        <a
          href="#main"
          className="fixed top-2 left-2 z-60 -translate-y-16 rounded-md bg-accent px-3 py-1.5 text-sm font-medium text-on-accent focus:translate-y-0"
        >
          {t('skip')}
        </a>
        <div className="flex h-dvh">
          <aside
            className={cn(
              'hidden shrink-0 flex-col border-r bg-surface md:flex',
              collapsed ? 'w-13' : 'w-[232px]',
            )}
          >
            <div
              className={cn(
                'flex h-12 shrink-0 items-center gap-2.5 border-b',
                collapsed ? 'justify-center' : 'px-4',
              )}
            >
              <Logo className="size-5" />
              <span className={cn('text-base font-semibold tracking-tight', collapsed && 'sr-only')}>
                {t('product')}
              </span>
            </div>
            <Navigation collapsed={collapsed} />
            <div className={cn('flex shrink-0 border-t p-2', collapsed && 'justify-center')}>
              <IconButton
                icon={collapsed ? PanelLeftOpen : PanelLeftClose}
                label={collapsed ? t('expand') : t('collapse')}
                tooltipSide="right"
                onClick={toggle}
              />
            </div>
          </aside>
          <div className="flex min-w-0 flex-1 flex-col">
            <TopBar instance={instance} signOut={leave} />
            <main id="main" tabIndex={-1} className="relative min-h-0 flex-1 overflow-y-auto outline-none">
              {children}
            </main>
          </div>
        </div>
      </CrumbProvider>
    </ViewerProvider>
  )
}
