'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { changeService } from '@/app/(console)/services/actions'
import { useDeniedReason } from '@/components/shell/viewer'
import { AlertDialog } from '@/components/ui/alert-dialog'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { useRunAction } from '@/components/ui/use-run-action'
import type { ServiceDto } from '@/lib/gateway/services/schema'

/** Enables the service, or disables it after saying which Model APIs stop. */
export function ServiceStatusButton({ service }: { service: ServiceDto }) {
  const t = useTranslations('services.detail')
  const deniedReason = useDeniedReason('service:write')
  const { run, pending, failure } = useRunAction()
  const [asking, setAsking] = useState(false)
  const { id, name, status, modelApiCount } = service

  function change(next: ServiceDto['status']) {
    run(() => changeService({ id, status: next }), {
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
        <p>{t('disableEffect', { count: modelApiCount })}</p>
        {failure !== undefined && <Notice kind="error">{failure}</Notice>}
      </AlertDialog>
    </>
  )
}
