'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { changeConsumer } from '@/app/(console)/consumers/actions'
import { useDeniedReason } from '@/components/shell/viewer'
import { AlertDialog } from '@/components/ui/alert-dialog'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { Switch } from '@/components/ui/switch'
import { useRunAction } from '@/components/ui/use-run-action'
import type { ConsumerDto } from '@/lib/gateway/consumers/schema'

/** Whether the gateway lets the consumer in; managed ones can be switched as well. */
export function StatusCard({ consumer }: { consumer: ConsumerDto }) {
  const t = useTranslations('consumers.settings')
  const { run, pending, failure } = useRunAction()
  const [asking, setAsking] = useState(false)
  const denied = useDeniedReason('consumer:write')
  const { id, name, status, grantCount } = consumer

  function change(next: 'enabled' | 'disabled') {
    run(() => changeConsumer({ id, status: next }), {
      done: t(next === 'enabled' ? 'enabledToast' : 'disabledToast', { name }),
      onDone: () => setAsking(false),
    })
  }

  return (
    <Card title={t('status')} description={t('statusHelp')}>
      <div className="flex flex-col gap-3">
        <Switch
          checked={status === 'enabled'}
          disabled={denied !== undefined || pending}
          onCheckedChange={(on) => (on ? change('enabled') : setAsking(true))}
          label={t('statusEnabled')}
          help={denied}
        />
        {failure !== undefined && !asking && <Notice kind="error">{failure}</Notice>}
      </div>
      <AlertDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('disableTitle', { name })}
        confirm={t('disable')}
        pending={pending}
        onConfirm={() => change('disabled')}
      >
        <p>{t('disableEffect', { count: grantCount })}</p>
        {failure !== undefined && <Notice kind="error">{failure}</Notice>}
      </AlertDialog>
    </Card>
  )
}
