'use client'

import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import { removeConsumer } from '@/app/(console)/consumers/actions'
import { DeleteCard } from '@/components/impact/delete-card'
import { useDeniedReason } from '@/components/shell/viewer'
import { topologyPath } from '@/components/topology/topology-path'
import type { ConsumerDto } from '@/lib/gateway/consumers/schema'
import type { GrantDto } from '@/lib/gateway/grants/schema'

interface DeleteConsumerProps {
  consumer: ConsumerDto
  grants: GrantDto[]
}

/** Deletes a consumer made by hand with its grants. A managed one goes with its last line on the topology. */
export function DeleteConsumer({ consumer, grants }: DeleteConsumerProps) {
  const t = useTranslations('consumers')
  const denied = useDeniedReason('consumer:write')
  const { id, name, managed } = consumer
  const held = grants.filter(({ edgeIds }) => edgeIds.length > 0)
  const free = grants.filter(({ edgeIds }) => edgeIds.length === 0)
  return (
    <DeleteCard
      kind="consumer"
      id={id}
      name={name}
      title={t('delete.button')}
      lockedReason={denied ?? (managed ? t('managed.reason') : undefined)}
      blockers={held.map(({ modelApiName, edgeIds: [edgeId = ''] }) => ({
        name: t('delete.line', { modelApi: modelApiName }),
        href: topologyPath(edgeId),
      }))}
      takes={free.map(({ modelApiName }) => t('delete.grant', { modelApi: modelApiName }))}
      remove={removeConsumer}
      list="/consumers"
      page={`/consumers/${id}` as Route}
    />
  )
}
