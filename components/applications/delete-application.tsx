'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { removeAgent, removeApplication } from '@/app/(console)/applications/actions'
import { useLockedReason } from '@/components/applications/use-locked-reason'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { DeleteDialog } from '@/components/ui/delete-dialog'
import { Time } from '@/components/ui/time'
import { useRunAction } from '@/components/ui/use-run-action'
import type { ApplicationImpact } from '@/lib/identity/applications/describe-impact'
import type { ApplicationDto } from '@/lib/identity/applications/schema'

interface DeleteApplicationProps {
  application: ApplicationDto
  impact: ApplicationImpact
}

/** Deletes the application for good, after showing what depends on it. What is in use must be disconnected first. */
export function DeleteApplication({ application, impact }: DeleteApplicationProps) {
  const t = useTranslations('applications')
  const router = useRouter()
  const { run, pending, failure, clearFailure } = useRunAction()
  const lockedReason = useLockedReason(application)
  const [asking, setAsking] = useState(false)
  const { id, name, agentId, status } = application
  const blocked = impact.nodes.length + impact.consumers.length + impact.clients.length > 0
  const reason =
    status === 'enabled' ? t('delete.disableFirst') : blocked ? t('delete.blockedReason') : undefined
  const isLive = impact.secretCount + impact.grantCount + application.scopeCount > 0

  function confirm() {
    run(() => (agentId === null ? removeApplication({ id }) : removeAgent({ id: agentId })), {
      done: t('delete.done', { name }),
      onDone: () => router.push('/applications'),
    })
  }

  return (
    <>
      <Card
        title={t('general.delete')}
        description={t('general.deleteHelp')}
        actions={
          <Button
            disabledReason={lockedReason}
            onClick={() => {
              clearFailure()
              setAsking(true)
            }}
          >
            {t('general.deleteButton')}
          </Button>
        }
        className="pb-3"
      />
      {asking && (
        <DeleteDialog
          open
          onOpenChange={setAsking}
          title={t('delete.title', { name })}
          confirm={t('delete.confirm')}
          onConfirm={confirm}
          pending={pending}
          typed={isLive ? name : undefined}
          disabledReason={reason}
          failure={failure}
        >
          <Impact application={application} impact={impact} />
          {reason !== undefined && <p className="font-medium text-ink">{reason}</p>}
        </DeleteDialog>
      )}
    </>
  )
}

function Impact({ application, impact }: DeleteApplicationProps) {
  const t = useTranslations('applications.delete')
  const { nodes, consumers, clients, secretCount, grantCount, lastUsedAt } = impact
  const lost = [
    secretCount > 0 && t('secrets', { count: secretCount }),
    application.scopeCount > 0 && t('scopes', { count: application.scopeCount }),
    grantCount > 0 && t('scopeGrants', { count: grantCount }),
  ].filter((line) => line !== false)
  const dependents = [
    ...nodes.map(({ name }) => t('node', { name })),
    ...consumers.map(({ name }) => t('consumer', { name })),
    ...clients.map(({ name }) => t('client', { name })),
  ]
  return (
    <>
      <p>
        {lastUsedAt === null
          ? t('neverUsed')
          : t.rich('lastUsed', { when: () => <Time value={lastUsedAt} format="relative" /> })}
      </p>
      {lost.length > 0 && <ImpactList title={t('impactTitle')} lines={lost} />}
      {dependents.length > 0 && <ImpactList title={t('dependents')} lines={dependents} />}
      {lost.length + dependents.length === 0 && <p>{t('impactNone')}</p>}
    </>
  )
}

function ImpactList({ title, lines }: { title: string; lines: string[] }) {
  return (
    <div>
      <p>{title}</p>
      <ul className="list-disc pl-5 text-ink">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}
