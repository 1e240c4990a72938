'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { changeApplication } from '@/app/(console)/applications/actions'
import { useLockedReason } from '@/components/applications/use-locked-reason'
import { AlertDialog } from '@/components/ui/alert-dialog'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { Switch } from '@/components/ui/switch'
import { useRunAction } from '@/components/ui/use-run-action'
import type { ApplicationDto } from '@/lib/identity/applications/schema'

/** Turns the whole application on or off; turning it off says first what stops. */
export function StatusCard({ application }: { application: ApplicationDto }) {
  const t = useTranslations('applications')
  const { run, pending, failure } = useRunAction()
  const [asking, setAsking] = useState(false)
  const lockedReason = useLockedReason(application)
  const { id, name, status } = application

  function change(next: 'enabled' | 'disabled') {
    run(() => changeApplication({ id, status: next }), {
      done: t(next === 'enabled' ? 'general.enabledToast' : 'general.disabledToast', { name }),
      onDone: () => setAsking(false),
    })
  }

  return (
    <Card title={t('general.status')} description={t('general.statusHelp')}>
      <div className="flex flex-col gap-3">
        <Switch
          checked={status === 'enabled'}
          disabled={lockedReason !== undefined || pending}
          onCheckedChange={(on) => (on ? change('enabled') : setAsking(true))}
          label={t('general.statusEnabled')}
          help={lockedReason}
        />
        {failure !== undefined && !asking && <Notice kind="error">{failure}</Notice>}
      </div>
      <AlertDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('general.disableTitle', { name })}
        confirm={t('detail.disable')}
        pending={pending}
        onConfirm={() => change('disabled')}
      >
        <p>{t('general.disableEffect')}</p>
        {failure !== undefined && <Notice kind="error">{failure}</Notice>}
      </AlertDialog>
    </Card>
  )
}
