import { Handshake } from 'lucide-react'
import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import { previewGrants, revokeGrants } from '@/app/(console)/grants/bulk-actions'
import { EndCell, OriginCell } from '@/components/grants/grant-cells'
import { useGrantColumns, useOriginFilter } from '@/components/grants/use-grant-parts'
import { BulkBar } from '@/components/lists/bulk-bar'
import type { BulkActions } from '@/components/lists/bulk-verbs'
import { ListRowMenu } from '@/components/lists/list-row-menu'
import { ListView, type ListContent } from '@/components/lists/list-view'
import { ActedBy } from '@/components/shell/acted-by'
import { Link } from '@/components/ui/link'
import { LinkButton } from '@/components/ui/link-button'
import type { ListRow } from '@/components/ui/list-table'
import { Time } from '@/components/ui/time'
import type { GrantDto } from '@/lib/gateway/grants/schema'

type Row = GrantDto & { grantedBy: string | null }

const actions: BulkActions = { kind: 'revoke', noun: 'grants', impact: previewGrants, run: revokeGrants }

/** Which consumers may call which Model APIs. */
export function GrantListView({ items, ...list }: ListContent<Row>) {
  const t = useTranslations('grants')
  const { origin, since, expires, by } = useGrantColumns()
  const rows = items.map((grant) =>
    toRow(grant, {
      pair: `${grant.consumerName} → ${grant.modelApiName}`,
      unknown: t('unknown'),
      held: t('heldReason'),
    }),
  )
  return (
    <ListView
      {...list}
      caption={t('models.caption')}
      search={t('models.search')}
      filters={[
        useOriginFilter(),
        {
          name: 'end',
          label: t('ends'),
          options: [
            { value: 'all', label: t('endsAll') },
            { value: 'soon', label: t('endsSoon') },
            { value: 'ended', label: t('ended') },
            { value: 'never', label: t('endsNever') },
          ],
        },
      ]}
      name={{ label: t('models.consumer'), sort: 'consumer' }}
      columns={[
        { key: 'modelApi', label: t('models.mayCall'), sort: 'modelApi' },
        origin,
        since,
        expires,
        by,
      ]}
      rows={rows}
      empty={{
        icon: Handshake,
        title: t('models.empty'),
        help: t('models.emptyHelp'),
        action: <LinkButton href="/topology">{t('models.next')}</LinkButton>,
      }}
      bulk={<BulkBar permission="grant:write" actions={actions} />}
    />
  )
}

function toRow(grant: Row, texts: { pair: string; unknown: string; held: string }): ListRow {
  const { id, consumerId, modelApiId, manual, edgeIds } = grant
  return {
    id,
    name: grant.consumerName,
    label: texts.pair,
    href: `/consumers/${consumerId}`,
    note: consumerId,
    cells: {
      modelApi: (
        <Link href={`/model-apis/${modelApiId}` as Route} className="relative hover:underline">
          {grant.modelApiName}
        </Link>
      ),
      origin: <OriginCell name={texts.pair} manual={manual} edgeIds={edgeIds} />,
      since: <Time value={grant.createdAt} format="relative" />,
      expires: <EndCell expiresAt={grant.expiresAt} />,
      by:
        grant.grantedBy === null ? (
          <span className="text-muted">{texts.unknown}</span>
        ) : (
          <ActedBy name={grant.grantedBy} />
        ),
    },
    menu: (
      <ListRowMenu
        row={{ id, name: texts.pair }}
        href={`/consumers/${consumerId}`}
        permission="grant:write"
        lockedReason={manual ? undefined : texts.held}
        actions={actions}
      />
    ),
  }
}
