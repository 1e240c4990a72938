'use client'

import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import { removeModelApi } from '@/app/(console)/model-apis/actions'
import { DeleteCard } from '@/components/impact/delete-card'
import { useDeniedReason } from '@/components/shell/viewer'
import { topologyPath } from '@/components/topology/topology-path'
import type { GrantDto } from '@/lib/gateway/grants/schema'
import type { ModelApiImpact } from '@/lib/gateway/model-apis/describe-impact'
import type { ModelApiDto } from '@/lib/gateway/model-apis/schema'

interface DeleteModelApiProps {
  modelApi: ModelApiDto
  grants: GrantDto[]
  impact: ModelApiImpact
}

/** Deletes the Model API. What is in use must be taken away first. */
export function DeleteModelApi({ modelApi: { id, name }, grants, impact }: DeleteModelApiProps) {
  const t = useTranslations('model-apis.delete')
  return (
    <DeleteCard
      kind="model_api"
      id={id}
      name={name}
      title={t('button')}
      lockedReason={useDeniedReason('model_api:write')}
      blockers={[
        ...impact.nodes.map((node) => ({
          name: t('node', { name: node.name }),
          href: topologyPath(node.id),
        })),
        ...grants.map((grant) => ({
          name: t('grant', { consumer: grant.consumerName }),
          href: `/grants/${grant.id}` as Route,
        })),
      ]}
      remove={removeModelApi}
      list="/model-apis"
      page={`/model-apis/${id}` as Route}
    />
  )
}
