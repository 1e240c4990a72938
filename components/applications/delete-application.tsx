'use client'

import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import { removeAgent, removeApplication } from '@/app/(console)/applications/actions'
import { agentPath, applicationPath } from '@/components/applications/application-path'
import { useLockedReason } from '@/components/applications/use-locked-reason'
import { DeleteCard } from '@/components/impact/delete-card'
import { topologyPath } from '@/components/topology/topology-path'
import type { ApplicationImpact } from '@/lib/identity/applications/describe-impact'
import type { ApplicationDto } from '@/lib/identity/applications/schema'

interface DeleteApplicationProps {
  application: ApplicationDto
  impact: ApplicationImpact
}

/** Deletes an application or an agent. What is in use must be disconnected first. */
export function DeleteApplication({ application, impact }: DeleteApplicationProps) {
  const t = useTranslations('applications')
  const { id, name, agentId, scopeCount } = application
  const { secretCount, grantCount } = impact
  const card = {
    name,
    lockedReason: useLockedReason(application),
    blockers: [
      ...impact.nodes.map((node) => ({
        name: t('delete.node', { name: node.name }),
        href: topologyPath(node.id),
      })),
      ...impact.consumers.map((consumer) => ({
        name: t('delete.consumer', { name: consumer.name }),
        href: `/consumers/${consumer.id}` as Route,
      })),
      ...impact.clients.map((client) => ({
        name: t('delete.client', { name: client.name }),
        href: applicationPath(client.id),
      })),
    ],
    takes: [
      ...(secretCount > 0 ? [t('delete.secrets', { count: secretCount })] : []),
      ...(scopeCount > 0 ? [t('delete.scopes', { count: scopeCount })] : []),
      ...(grantCount > 0 ? [t('delete.scopeGrants', { count: grantCount })] : []),
    ],
  }
  if (agentId === null) {
    return (
      <DeleteCard
        {...card}
        kind="application"
        id={id}
        title={t('delete.application')}
        remove={removeApplication}
        list="/applications"
        page={applicationPath(id)}
      />
    )
  }
  return (
    <DeleteCard
      {...card}
      kind="agent"
      id={agentId}
      title={t('delete.agent')}
      remove={removeAgent}
      list="/agents"
      page={agentPath(agentId)}
    />
  )
}
