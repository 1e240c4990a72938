'use client'

import type { Route } from 'next'
import { Link } from '@/components/ui/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { removeGrant } from '@/app/(console)/consumers/actions'
import type { GrantSide } from '@/components/consumers/grants-card'
import { GrantSource } from '@/components/grants/grant-source'
import { DeleteButton } from '@/components/impact/delete-button'
import { useDeniedReason } from '@/components/shell/viewer'
import { Status } from '@/components/ui/status'
import { Cell, TableRow } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import type { GrantDto } from '@/lib/gateway/grants/schema'

interface GrantRowProps {
  side: GrantSide
  grant: GrantDto
}

/** One grant: the other side, where it comes from, when it ends, and taking it back. */
export function GrantRow({ side, grant }: GrantRowProps) {
  const other =
    side.as === 'modelApi'
      ? { id: grant.consumerId, name: grant.consumerName, path: '/consumers' }
      : { id: grant.modelApiId, name: grant.modelApiName, path: '/model-apis' }
  const t = useTranslations('consumers.grants')
  const note = side.choices.find(({ id }) => id === other.id)?.note
  return (
    <TableRow>
      <Cell className="max-w-72">
        <Link
          href={`${other.path}/${other.id}` as Route}
          className="block truncate font-medium hover:underline"
        >
          {other.name}
        </Link>
        {note !== undefined && <span className="block truncate font-mono text-xs text-muted">{note}</span>}
      </Cell>
      <Cell label={t('source')}>
        <GrantSource
          words="consumers.grants"
          grant={grant}
          showEdgeOf={t('showEdgeOf', { consumer: grant.consumerName, modelApi: grant.modelApiName })}
        />
      </Cell>
      <Cell label={t('ends')}>
        <GrantEnd grant={grant} />
      </Cell>
      <Cell className="w-10 text-right">
        <RevokeGrant grant={grant} />
      </Cell>
    </TableRow>
  )
}

function GrantEnd({ grant: { expiresAt } }: { grant: GrantDto }) {
  const t = useTranslations('consumers.grants')
  const [now] = useState(() => Date.now())
  if (expiresAt === null) return <span className="text-muted">{t('never')}</span>
  if (Date.parse(expiresAt) > now) return <Time value={expiresAt} />
  return (
    <Status kind="denied">
      {t.rich('ended', { when: () => <Time value={expiresAt} format="relative" /> })}
    </Status>
  )
}

function RevokeGrant({ grant }: { grant: GrantDto }) {
  const t = useTranslations('consumers.grants')
  const denied = useDeniedReason('grant:write')
  const { id, manual, edgeIds, consumerName: consumer, modelApiName: modelApi } = grant
  return (
    <DeleteButton
      kind="grant"
      id={id}
      name={`${consumer} → ${modelApi}`}
      label={t('revokeOf', { consumer, modelApi })}
      title={t('revokeTitle', { consumer, modelApi })}
      confirm={t('revoke')}
      effect={<p>{t(edgeIds.length > 0 ? 'revokeKept' : 'revokeEffect', { consumer, modelApi })}</p>}
      done={t('revoked', { consumer, modelApi })}
      disabledReason={denied ?? (manual ? undefined : t('heldReason'))}
      remove={removeGrant}
    />
  )
}
