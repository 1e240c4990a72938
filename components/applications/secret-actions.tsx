'use client'

import { CircleDashed, CirclePlay, Ellipsis, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEndSecret } from '@/components/applications/use-end-secret'
import { useLockedReason } from '@/components/applications/use-locked-reason'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuItem } from '@/components/ui/menu'
import { useRunAction } from '@/components/ui/use-run-action'
import type { ApplicationDto } from '@/lib/identity/applications/schema'
import type { SecretDto } from '@/lib/identity/secrets/schema'

interface SecretActionsProps {
  application: ApplicationDto
  secret: SecretDto
  /** No other secret works, so disabling this one cuts the application off. */
  onlyLive: boolean
}

/** Disable, enable and delete a secret. */
export function SecretActions({ application, secret, onlyLive }: SecretActionsProps) {
  const t = useTranslations('applications.secrets')
  const lockedReason = useLockedReason(application, 'secret:write')
  const { run, pending } = useRunAction()
  const { disabling, deleting, change } = useEndSecret({ application, secret, onlyLive })
  const { hint, status } = secret
  const enabled = status === 'enabled'
  const busy = pending || disabling.pending || deleting.pending
  const enable = () => run(() => change('enabled'), { done: t('enabled', { hint }) })
  return (
    <>
      <Menu
        trigger={<IconButton icon={Ellipsis} size="sm" label={t('actionsFor', { hint })} pending={busy} />}
      >
        <MenuItem
          icon={enabled ? CircleDashed : CirclePlay}
          onSelect={enabled ? disabling.start : enable}
          disabledReason={lockedReason}
        >
          {t(enabled ? 'disable' : 'enable')}
        </MenuItem>
        <MenuItem danger icon={Trash2} onSelect={deleting.start} disabledReason={lockedReason}>
          {t('delete')}
        </MenuItem>
      </Menu>
      {disabling.dialog}
      {deleting.dialog}
    </>
  )
}
