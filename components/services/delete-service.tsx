'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { removeService } from '@/app/(console)/services/actions'
import { useDeniedReason } from '@/components/shell/viewer'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { DeleteDialog } from '@/components/ui/delete-dialog'
import { useRunAction } from '@/components/ui/use-run-action'
import type { ModelApiDto } from '@/lib/gateway/model-apis/schema'
import type { ServiceDto } from '@/lib/gateway/services/schema'

interface DeleteServiceProps {
  service: ServiceDto
  modelApis: ModelApiDto[]
}

/** Deletes the service for good, once no Model API uses it. */
export function DeleteService({ service, modelApis }: DeleteServiceProps) {
  const t = useTranslations('services.delete')
  const router = useRouter()
  const deniedReason = useDeniedReason('service:write')
  const { run, pending, failure, clearFailure } = useRunAction()
  const [asking, setAsking] = useState(false)
  const { id, name, hasApiKey } = service
  const reason = modelApis.length > 0 ? t('inUse') : undefined

  function confirm() {
    run(() => removeService({ id }), {
      done: t('done', { name }),
      onDone: () => router.push('/services'),
    })
  }

  return (
    <>
      <Card
        title={t('section')}
        description={t('sectionHelp')}
        actions={
          <Button
            disabledReason={deniedReason}
            onClick={() => {
              clearFailure()
              setAsking(true)
            }}
          >
            {t('button')}
          </Button>
        }
        className="pb-3"
      />
      {asking && (
        <DeleteDialog
          open
          onOpenChange={setAsking}
          title={t('title', { name })}
          confirm={t('confirm')}
          onConfirm={confirm}
          pending={pending}
          typed={hasApiKey ? name : undefined}
          disabledReason={reason}
          failure={failure}
        >
          <p>{modelApis.length === 0 ? t('impactNone') : t('impactApis', { count: modelApis.length })}</p>
          {modelApis.length > 0 && (
            <ul className="list-disc pl-5 text-ink">
              {modelApis.map((modelApi) => (
                <li key={modelApi.id}>{modelApi.name}</li>
              ))}
            </ul>
          )}
          {reason !== undefined && <p className="font-medium text-ink">{reason}</p>}
        </DeleteDialog>
      )}
    </>
  )
}
