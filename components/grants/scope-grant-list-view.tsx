import { Handshake } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { previewScopeGrants, revokeScopeGrants } from '@/app/(console)/grants/bulk-actions'
import { applicationPath } from '@/components/applications/application-path'
import { OriginCell } from '@/components/grants/grant-cells'
import { useGrantColumns, useOriginFilter } from '@/components/grants/use-grant-parts'
import { BulkBar } from '@/components/lists/bulk-bar'
import type { BulkActions } from '@/components/lists/bulk-verbs'
import { ListRowMenu } from '@/components/lists/list-row-menu'
import { ListView, type ListContent } from '@/components/lists/list-view'
import { ActedBy } from '@/components/shell/acted-by'
import { BuiltInName } from '@/components/shell/built-in-name'
import { isBuiltInAudience } from '@/components/shell/built-in-names'
import { Breakable } from '@/components/ui/breakable'
import { Link } from '@/components/ui/link'
import { LinkButton } from '@/components/ui/link-button'
import type { ListRow } from '@/components/ui/list-table'
import { Time } from '@/components/ui/time'
import type { ScopeGrantDto } from '@/lib/identity/scope-grants/schema'

type Row = ScopeGrantDto & { grantedBy: string | null }

const actions: BulkActions = {
  kind: 'revoke',
  noun: 'grants',
  impact: previewScopeGrants,
  run: revokeScopeGrants,
}

/** Which clients hold which scopes of which resource servers. */
export function ScopeGrantListView({ items, ...list }: ListContent<Row>) {
  const t = useTranslations('grants')
  const { origin, since, by } = useGrantColumns()
  const rows = items.map((grant) =>
    toRow(grant, {
      pair: `${grant.clientName} → ${grant.resourceServerName} ${grant.scopeValue}`,
      unknown: t('unknown'),
      held: t('heldReason'),
    }),
  )
  return (
    <ListView
      {...list}
      caption={t('scopes.caption')}
      search={t('scopes.search')}
      filters={[useOriginFilter()]}
      name={{ label: t('scopes.client'), sort: 'client' }}
      columns={[
        { key: 'scope', label: t('scopes.scope'), sort: 'scope', width: 'w-60' },
        {
          key: 'resourceServer',
          label: t('scopes.resourceServer'),
          sort: 'resourceServer',
          from: 'md',
        },
        origin,
        since,
        by,
      ]}
      rows={rows}
      empty={{
        icon: Handshake,
        title: t('scopes.empty'),
        help: t('scopes.emptyHelp'),
        action: <LinkButton href="/topology">{t('models.next')}</LinkButton>,
      }}
      bulk={<BulkBar permission="grant:write" actions={actions} />}
    />
  )
}

function toRow(grant: Row, texts: { pair: string; unknown: string; held: string }): ListRow {
  const { id, clientId, resourceServerId, manual, edgeIds } = grant
  return {
    id,
    name: grant.clientName,
    label: texts.pair,
    href: applicationPath(clientId),
    note: clientId,
    cells: {
      scope: (
        <code className="font-mono text-xs">
          <Breakable>{grant.scopeValue}</Breakable>
        </code>
      ),
      resourceServer: (
        <Link href={applicationPath(resourceServerId)} className="relative hover:underline">
          <BuiltInName name={grant.resourceServerName} builtIn={isBuiltInAudience(grant.audience)} />
        </Link>
      ),
      origin: <OriginCell name={texts.pair} manual={manual} edgeIds={edgeIds} />,
      since: <Time value={grant.createdAt} format="relative" />,
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
        href={applicationPath(clientId)}
        permission="grant:write"
        lockedReason={manual ? undefined : texts.held}
        actions={actions}
      />
    ),
  }
}
