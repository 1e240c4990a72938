'use client'

import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import { removeScopeGrant } from '@/app/(console)/applications/actions'
import { removeGrant } from '@/app/(console)/consumers/actions'
import { DeleteCard } from '@/components/impact/delete-card'
import { useDeniedReason } from '@/components/shell/viewer'
import { topologyPath } from '@/components/topology/topology-path'

interface DeleteGrantProps {
  kind: 'grant' | 'scope_grant'
  id: string
  name: string
  manual: boolean
  /** The lines that hold it as well. */
  lines: { id: string; name: string }[]
}

/** Takes a grant back that was given by hand. What a line of the topology holds goes with the line. */
export function DeleteGrant({ kind, id, name, manual, lines }: DeleteGrantProps) {
  const t = useTranslations('grant-detail')
  const denied = useDeniedReason('grant:write')
  return (
    <DeleteCard
      kind={kind}
      id={id}
      name={name}
      title={t('delete')}
      lockedReason={denied}
      blockers={
        manual
          ? []
          : lines.map((line) => ({ name: t('line', { name: line.name }), href: topologyPath(line.id) }))
      }
      remove={kind === 'grant' ? removeGrant : removeScopeGrant}
      list={kind === 'grant' ? '/grants' : '/grants/scopes'}
      page={`/grants/${id}` as Route}
    />
  )
}
