'use client'

import { LogOut, UserRoundCog } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { useViewer } from '@/components/shell/viewer'
import { Button } from '@/components/ui/button'
import { leavePage } from '@/components/ui/leave-guard'
import { Menu, MenuItem, MenuSeparator } from '@/components/ui/menu'

/** Name, e-mail and role of the viewer, and the way out. */
export function AccountMenu({ signOut }: { signOut: () => Promise<void> }) {
  const t = useTranslations('shell')
  const viewer = useViewer()
  const router = useRouter()
  const [pending, startTransition] = useTransition()
  const trigger = (
    <Button
      variant="ghost"
      pending={pending}
      aria-label={t('account', { name: viewer.name })}
      className="px-1"
    >
      <span
        aria-hidden
        className="grid size-6 place-items-center rounded-full bg-accent-soft text-xs font-semibold text-accent-ink"
      >
        {[...viewer.name][0]?.toLocaleUpperCase()}
      </span>
    </Button>
  )
  return (
    <Menu trigger={trigger}>
      <div className="flex max-w-64 flex-col px-2 py-1.5">
        <span className="truncate text-sm font-medium">{viewer.name}</span>
        <span className="truncate text-xs text-muted">{viewer.email}</span>
        <span className="mt-1 text-xs text-muted">{t(`roles.${viewer.role}`)}</span>
      </div>
      <MenuSeparator />
      <MenuItem icon={UserRoundCog} onSelect={() => leavePage(() => router.push('/settings/account'))}>
        {t('pages.account')}
      </MenuItem>
      <MenuItem icon={LogOut} onSelect={() => startTransition(signOut)}>
        {t('signOut')}
        <span className="text-xs text-muted">{t('signOutHint')}</span>
      </MenuItem>
    </Menu>
  )
}
