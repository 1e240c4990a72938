'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { removeConsumer } from '@/app/(console)/consumers/actions'
import { useDeniedReason } from '@/components/shell/viewer'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { DeleteDialog } from '@/components/ui/delete-dialog'
import { useRunAction } from '@/components/ui/use-run-action'
import type { ConsumerDto } from '@/lib/gateway/consumers/schema'
import type { GrantDto } from '@/lib/gateway/grants/schema'

/** Deletes a consumer made by hand with its grants; what edges hold must be disconnected first. */
export function DeleteConsumer({ consumer, grants }: { consumer: ConsumerDto; grants: GrantDto[] }) {
  const t = useTranslations('consumers.delete')
  const managed = useTranslations('consumers.managed')
  const router = useRouter()
  const { run, pending, failure, clearFailure } = useRunAction()
  const denied = useDeniedReason('consumer:write')
  const [asking, setAsking] = useState(false)
  const { id, name } = consumer
  const held = grants.some(({ edgeIds }) => edgeIds.length > 0)

  function open() {
    clearFailure()
    setAsking(true)
  }

  function confirm() {
    run(() => removeConsumer({ id }), { done: t('done', { name }), onDone: () => router.push('/consumers') })
  }

  return (
    <Card
      title={t('heading')}
      description={t('help')}
      className="pb-3"
      actions={
        <Button disabledReason={denied ?? (consumer.managed ? managed('reason') : undefined)} onClick={open}>
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
          typed={grants.length > 0 ? name : undefined}
          disabledReason={held ? t('held') : undefined}
          failure={failure}
        >
          {grants.length === 0 ? (
            <p>{t('noGrants')}</p>
          ) : (
            <div>
              <p>{t('loses')}</p>
              <ul className="list-disc pl-5 text-ink">
                {grants.map((grant) => (
                  <li key={grant.id}>{grant.modelApiName}</li>
                ))}
              </ul>
            </div>
          )}
          {held && <p className="font-medium text-ink">{t('held')}</p>}
        </DeleteDialog>
      )}
    </Card>
  )
}
