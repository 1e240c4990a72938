'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { changeModelApi } from '@/app/(console)/model-apis/actions'
import { useDeniedReason } from '@/components/shell/viewer'
import { AlertDialog } from '@/components/ui/alert-dialog'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { Switch } from '@/components/ui/switch'
import { useRunAction } from '@/components/ui/use-run-action'
import type { ModelApiDto } from '@/lib/gateway/model-apis/schema'

/** Consumer authentication: whether callers need a token and a grant. Letting everybody in is asked about first. */
export function AuthenticationCard({ modelApi }: { modelApi: ModelApiDto }) {
  const t = useTranslations('model-apis.auth')
  const { run, pending, failure } = useRunAction()
  const [asking, setAsking] = useState(false)
  const denied = useDeniedReason('model_api:write')
  const { id, name, authEnabled } = modelApi

  function change(on: boolean) {
    run(() => changeModelApi({ id, authEnabled: on }), {
      done: t(on ? 'onToast' : 'offToast', { name }),
      onDone: () => setAsking(false),
    })
  }

  return (
    <Card title={t('title')} description={t('help')}>
      <div className="flex flex-col gap-3">
        <Switch
          checked={authEnabled}
          disabled={denied !== undefined || pending}
          onCheckedChange={(on) => (on ? change(true) : setAsking(true))}
          label={t('switch')}
          help={denied ?? t(authEnabled ? 'onHelp' : 'offHelp')}
        />
        {failure !== undefined && !asking && <Notice kind="error">{failure}</Notice>}
      </div>
      <AlertDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('offTitle', { name })}
        confirm={t('offConfirm')}
        pending={pending}
        onConfirm={() => change(false)}
      >
        <p>{t('offEffect')}</p>
        {failure !== undefined && <Notice kind="error">{failure}</Notice>}
      </AlertDialog>
    </Card>
  )
}
