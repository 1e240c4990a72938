'use client'

import { useTranslations } from 'next-intl'
import { changeSecret, removeSecret } from '@/app/(console)/applications/actions'
import { undoDelete } from '@/app/(console)/deletions/actions'
import { useDestructive } from '@/components/impact/use-destructive'
import { Notice } from '@/components/ui/notice'
import type { ApplicationDto } from '@/lib/identity/applications/schema'
import type { SecretDto } from '@/lib/identity/secrets/schema'

interface EndSecretOptions {
  application: ApplicationDto
  secret: SecretDto
  /** No other secret works, so ending this one cuts the application off. */
  onlyLive: boolean
}

/** The two ways to end a secret now: what it means for programs that use it is said before. */
export function useEndSecret({ application, secret, onlyLive }: EndSecretOptions) {
  const t = useTranslations('applications.secrets')
  const { id, hint } = secret
  const change = (status: 'enabled' | 'disabled') =>
    changeSecret({ id, applicationId: application.id, status })
  const warning = onlyLive && <Notice kind="warning">{t('disableLast')}</Notice>
  const disabling = useDestructive({
    kind: 'secret',
    id,
    act: () => change('disabled'),
    undo: () => change('enabled'),
    title: t('disableTitle', { hint }),
    confirm: t('disable'),
    done: t('disabled', { hint }),
    undone: t('enabled', { hint }),
    effect: (
      <>
        <p>{t('disableEffect')}</p>
        {warning}
      </>
    ),
  })
  const deleting = useDestructive({
    kind: 'secret',
    id,
    act: (typed) => removeSecret({ id, ...(typed === undefined ? {} : { typed }) }),
    undo: (deletion) => undoDelete({ id: deletion.id }),
    title: t('deleteTitle', { hint }),
    confirm: t('delete'),
    done: t('deleted', { hint }),
    undone: t('restored', { hint }),
    effect: (
      <>
        <p>{t('deleteEffect')}</p>
        {warning}
      </>
    ),
  })
  return { disabling, deleting, change }
}
