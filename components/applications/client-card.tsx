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

/** Whether the application may ask for tokens at all. */
export function ClientCard({ application }: { application: ApplicationDto }) {
  const t = useTranslations('applications.client')
  const { run, pending, failure } = useRunAction()
  const [asking, setAsking] = useState(false)
  const lockedReason = useLockedReason(application)
  const { id, name, clientStatus } = application

  function change(next: 'enabled' | 'disabled') {
    run(() => changeApplication({ id, clientStatus: next }), {
      done: t(next === 'enabled' ? 'on' : 'off', { name }),
      onDone: () => setAsking(false),
    })
  }

  return (
    <Card title={t('title')} description={t('help')}>
      <div className="flex flex-col gap-3">
        <Switch
          checked={clientStatus === 'enabled'}
          disabled={lockedReason !== undefined || pending}
          onCheckedChange={(on) => (on ? change('enabled') : setAsking(true))}
          label={t('switch')}
          help={lockedReason ?? t('switchHelp')}
        />
        {failure !== undefined && !asking && <Notice kind="error">{failure}</Notice>}
      </div>
      <AlertDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('offTitle')}
        confirm={t('offConfirm')}
        pending={pending}
        onConfirm={() => change('disabled')}
      >
        <p>{t('offEffect', { name })}</p>
        {failure !== undefined && <Notice kind="error">{failure}</Notice>}
      </AlertDialog>
    </Card>
  )
}
