'use client'

import { CircleDashed, CirclePlay, Ellipsis, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { changeSecret, removeSecret } from '@/app/(console)/applications/actions'
import { useLockedReason } from '@/components/applications/use-locked-reason'
import { AlertDialog } from '@/components/ui/alert-dialog'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuItem } from '@/components/ui/menu'
import { Notice } from '@/components/ui/notice'
import { Time } from '@/components/ui/time'
import { useRunAction } from '@/components/ui/use-run-action'
import type { ApplicationDto } from '@/lib/identity/applications/schema'
import type { SecretDto } from '@/lib/identity/secrets/schema'

interface SecretActionsProps {
  application: ApplicationDto
  secret: SecretDto
  /** No other secret works, so disabling this one cuts the application off. */
  onlyLive: boolean
}

/** Disable, enable and delete a secret; what stops is said before, and who used it last. */
export function SecretActions({ application, secret, onlyLive }: SecretActionsProps) {
  const t = useTranslations('applications.secrets')
  const lockedReason = useLockedReason(application, 'secret:write')
  const { run, pending, failure, clearFailure } = useRunAction()
  const [asking, setAsking] = useState<'disable' | 'delete'>()
  const { id, hint, status } = secret
  const key = { id, applicationId: application.id }
  const enabled = status === 'enabled'

  function ask(what: 'disable' | 'delete') {
    clearFailure()
    setAsking(what)
  }

  function change(next: 'enabled' | 'disabled') {
    run(() => changeSecret({ ...key, status: next }), {
      done: t(next, { hint }),
      onDone: () => setAsking(undefined),
    })
  }

  function remove() {
    run(() => removeSecret(key), { done: t('deleted', { hint }), onDone: () => setAsking(undefined) })
  }

  return (
    <>
      <Menu
        trigger={<IconButton icon={Ellipsis} size="sm" label={t('actionsFor', { hint })} pending={pending} />}
      >
        <MenuItem
          icon={enabled ? CircleDashed : CirclePlay}
          onSelect={() => (enabled ? ask('disable') : change('enabled'))}
          disabledReason={lockedReason}
        >
          {t(enabled ? 'disable' : 'enable')}
        </MenuItem>
        <MenuItem
          danger
          icon={Trash2}
          onSelect={() => ask('delete')}
          disabledReason={lockedReason ?? (enabled ? t('deleteDisabledFirst') : undefined)}
        >
          {t('delete')}
        </MenuItem>
      </Menu>
      {asking !== undefined && (
        <AlertDialog
          open
          onOpenChange={() => setAsking(undefined)}
          title={t(asking === 'disable' ? 'disableTitle' : 'deleteTitle', { hint })}
          confirm={t(asking)}
          pending={pending}
          onConfirm={() => (asking === 'disable' ? change('disabled') : remove())}
        >
          <LastUse secret={secret} />
          <p>{t(asking === 'disable' ? 'disableEffect' : 'deleteEffect')}</p>
          {asking === 'disable' && onlyLive && <Notice kind="warning">{t('disableLast')}</Notice>}
          {failure !== undefined && <Notice kind="error">{failure}</Notice>}
        </AlertDialog>
      )}
    </>
  )
}

function LastUse({ secret: { lastUsedAt, lastUsedIp } }: { secret: SecretDto }) {
  const t = useTranslations('applications.secrets')
  if (lastUsedAt === null) return <p>{t('usedNever')}</p>
  return (
    <p>
      {t.rich('usedWhen', {
        when: () => <Time value={lastUsedAt} format="relative" />,
        address: lastUsedIp ?? '–',
      })}
    </p>
  )
}
