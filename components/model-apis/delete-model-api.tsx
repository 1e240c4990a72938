'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { removeModelApi } from '@/app/(console)/model-apis/actions'
import { LastCall } from '@/components/model-apis/last-call'
import { useDeniedReason } from '@/components/shell/viewer'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { DeleteDialog } from '@/components/ui/delete-dialog'
import { useRunAction } from '@/components/ui/use-run-action'
import type { GrantDto } from '@/lib/gateway/grants/schema'
import type { ModelApiImpact } from '@/lib/gateway/model-apis/describe-impact'
import type { ModelApiDto } from '@/lib/gateway/model-apis/schema'

interface DeleteModelApiProps {
  modelApi: ModelApiDto
  grants: GrantDto[]
  impact: ModelApiImpact
}

/** Deletes the Model API for good, after showing what depends on it. What is in use must be taken away first. */
export function DeleteModelApi({ modelApi, grants, impact }: DeleteModelApiProps) {
  const t = useTranslations('model-apis.delete')
  const router = useRouter()
  const { run, pending, failure, clearFailure } = useRunAction()
  const denied = useDeniedReason('model_api:write')
  const [asking, setAsking] = useState(false)
  const { id, name, status } = modelApi
  const dependents = [
    ...impact.nodes.map((node) => t('node', { name: node.name })),
    ...grants.map(({ consumerName }) => t('grant', { consumer: consumerName })),
  ]
  const reason = dependents.length > 0 ? t('blocked') : status === 'enabled' ? t('disableFirst') : undefined

  function open() {
    clearFailure()
    setAsking(true)
  }

  function confirm() {
    run(() => removeModelApi({ id }), { done: t('done', { name }), onDone: () => router.push('/model-apis') })
  }

  return (
    <Card
      title={t('heading')}
      description={t('help')}
      className="pb-3"
      actions={
        <Button disabledReason={denied} onClick={open}>
          {t('button')}
        </Button>
      }
    >
      {asking && (
        <DeleteDialog
          open
          onOpenChange={setAsking}
          title={t('title', { name })}
          confirm={t('confirm')}
          onConfirm={confirm}
          pending={pending}
          typed={impact.callsToday > 0 ? name : undefined}
          disabledReason={reason}
          failure={failure}
        >
          <LastCall impact={impact} />
          {dependents.length > 0 && (
            <div>
              <p>{t('dependents')}</p>
              <ul className="list-disc pl-5 text-ink">
                {dependents.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </div>
          )}
          {reason !== undefined && <p className="font-medium text-ink">{reason}</p>}
        </DeleteDialog>
      )}
    </Card>
  )
}
