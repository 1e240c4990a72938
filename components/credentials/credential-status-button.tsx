'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { changeCredential } from '@/app/(console)/credentials/actions'
import { useDeniedReason } from '@/components/shell/viewer'
import { AlertDialog } from '@/components/ui/alert-dialog'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { useRunAction } from '@/components/ui/use-run-action'
import type { CredentialDto } from '@/lib/vault/credentials/schema'

/** Enables the credential, or disables it after saying what stops. */
export function CredentialStatusButton({ credential }: { credential: CredentialDto }) {
  const t = useTranslations('credentials.detail')
  const deniedReason = useDeniedReason('credential:write')
  const { run, pending, failure } = useRunAction()
  const [asking, setAsking] = useState(false)
  const { id, name, status } = credential

  function change(next: CredentialDto['status']) {
    run(() => changeCredential({ id, status: next }), {
      done: t(next === 'enabled' ? 'enabledToast' : 'disabledToast', { name }),
      onDone: () => setAsking(false),
    })
  }

  return (
    <>
      <Button
        disabledReason={deniedReason}
        pending={pending && !asking}
        onClick={() => (status === 'enabled' ? setAsking(true) : change('enabled'))}
      >
        {t(status === 'enabled' ? 'disable' : 'enable')}
      </Button>
      <AlertDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('disableTitle', { name })}
        confirm={t('disable')}
        pending={pending}
        onConfirm={() => change('disabled')}
      >
        <p>{t('disableEffect')}</p>
        {failure !== undefined && <Notice kind="error">{failure}</Notice>}
      </AlertDialog>
    </>
  )
}
