'use client'

import { Link } from '@/components/ui/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { findPage, navigation, type NavigationPage } from '@/components/shell/sections'
import { useViewer } from '@/components/shell/viewer'
import { cn } from '@/components/ui/cn'
import { Tooltip } from '@/components/ui/tooltip'
import { may } from '@/lib/identity/permissions'

interface NavigationProps {
  /** Icons only; the names stay for screen readers and as tooltips. */
  collapsed?: boolean
  onNavigate?: () => void
}

/** The list of pages, grouped; the current one is marked. */
export function Navigation({ collapsed = false, onNavigate }: NavigationProps) {
  const t = useTranslations('shell')
  const { role } = useViewer()
  const visible = ({ permission }: NavigationPage) => permission === undefined || may(role, permission)
  const current = findPage(usePathname())?.page.key
  return (
    <nav
      aria-label={t('navigation')}
      className="flex min-h-0 flex-1 flex-col gap-3 overflow-y-auto px-2 py-3 more-y"
    >
      {navigation.map(({ key, pages }) => (
        <div key={key ?? 'top'} className="flex flex-col gap-0.5">
          {key !== undefined && (
            <h2 className={cn('px-2 pb-1 text-xs font-medium text-faint', collapsed && 'sr-only')}>
              {t(`groups.${key}`)}
            </h2>
          )}
          {key !== undefined && collapsed && <span aria-hidden className="mx-2 mb-1 border-t" />}
          <ul className="flex flex-col gap-0.5">
            {pages.filter(visible).map((page) => (
              <li key={page.key}>
                <NavigationLink
                  page={page}
                  label={t(`pages.${page.key}`)}
                  current={page.key === current}
                  collapsed={collapsed}
                  onNavigate={onNavigate}
                />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}

interface NavigationLinkProps {
  page: NavigationPage
  label: string
  current: boolean
  collapsed: boolean
  onNavigate: (() => void) | undefined
}

function NavigationLink({ page, label, current, collapsed, onNavigate }: NavigationLinkProps) {
  const Icon = page.icon
  const link = (
    <Link
      href={page.href}
      aria-current={current ? 'page' : undefined}
      onClick={onNavigate}
      className={cn(
        'flex h-7 items-center gap-2.5 rounded-md px-2 text-sm outline-offset-[-2px] transition-colors coarse:h-10',
        current ? 'bg-hover font-medium text-ink' : 'text-muted hover:bg-hover hover:text-ink',
        collapsed && 'justify-center px-0',
      )}
    >
      <Icon aria-hidden className={cn('size-4 shrink-0', current ? 'text-accent-ink' : 'text-faint')} />
      <span className={cn('truncate', collapsed && 'sr-only')}>{label}</span>
    </Link>
  )
  return collapsed ? (
    <Tooltip content={label} side="right">
      {link}
    </Tooltip>
  ) : (
    link
  )
}
