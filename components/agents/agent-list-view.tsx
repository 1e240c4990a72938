import { Bot } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { previewAgents, switchAgents } from '@/app/(console)/agents/bulk-actions'
import { ApplicationStatus } from '@/components/applications/application-badges'
import { RegisterAgentButton } from '@/components/applications/application-list-actions'
import { agentPath } from '@/components/applications/application-path'
import { BulkBar } from '@/components/lists/bulk-bar'
import type { BulkActions } from '@/components/lists/bulk-verbs'
import { ListRowMenu } from '@/components/lists/list-row-menu'
import { ListView, type ListContent, type ListViewFilter } from '@/components/lists/list-view'
import { useCommonColumns, useCommonFilters } from '@/components/lists/use-common-filters'
import type { ListColumn } from '@/components/ui/list-columns'
import type { ListRow } from '@/components/ui/list-table'
import { LastUsed, Time } from '@/components/ui/time'
import type { AgentDto } from '@/lib/identity/agents/schema'

type Row = AgentDto & { lastUsedAt: string | null }

const actions: BulkActions = { kind: 'switch', noun: 'agents', impact: previewAgents, run: switchAgents }

interface AgentListViewProps extends ListContent<Row> {
  /** Everybody who answers for an agent. */
  owners: readonly string[]
}

/** The list of agents: what each is, who answers for it, and when it was last used. */
export function AgentListView({ items, owners, ...list }: AgentListViewProps) {
  const t = useTranslations('agents')
  const clientId = useTranslations('applications.detail')('clientId')
  return (
    <ListView
      {...list}
      caption={t('caption')}
      search={t('search')}
      filters={useFilters(owners)}
      name={useCommonColumns().wideName}
      columns={useColumns()}
      rows={items.map((agent) => toRow(agent, clientId))}
      empty={{ icon: Bot, title: t('empty'), help: t('emptyHelp'), action: <RegisterAgentButton primary /> }}
      bulk={<BulkBar permission="application:write" actions={actions} />}
    />
  )
}

function useFilters(owners: readonly string[]): ListViewFilter[] {
  const t = useTranslations('agents')
  const lists = useTranslations('lists.filter')
  const { status, secrets } = useCommonFilters()
  const owner = {
    name: 'owner',
    label: t('owner'),
    options: [
      { value: 'all', label: lists('ownerAll') },
      ...owners.map((name) => ({ value: name, label: name })),
    ],
  }
  return owners.length === 0 ? [status, secrets] : [status, owner, secrets]
}

function useColumns(): ListColumn[] {
  const t = useTranslations('agents')
  const common = useCommonColumns()
  return [
    { key: 'owner', label: t('owner'), sort: 'owner', width: 'w-44', from: 'md' },
    { key: 'type', label: t('type'), width: 'w-28', from: 'lg' },
    { key: 'scopes', label: t('scopes'), from: 'xl' },
    { key: 'audience', label: t('audience'), from: 'lg', optional: true },
    common.environment,
    common.status,
    common.token,
    common.created,
    common.updated,
    common.description,
  ]
}

function toRow(agent: Row, clientId: string): ListRow {
  const { id, name, status } = agent
  const href = agentPath(id)
  const scopes = agent.scopes.map(({ value }) => value).join(', ')
  return {
    id,
    name,
    href,
    note: agent.clientId,
    cells: {
      owner:
        agent.owner === '' ? (
          <span className="text-faint">–</span>
        ) : (
          <span title={agent.owner}>{agent.owner}</span>
        ),
      type: agent.type === '' ? <span className="text-faint">–</span> : agent.type,
      scopes: (
        <span className="font-mono text-xs text-muted" title={scopes}>
          {scopes}
        </span>
      ),
      audience: <span className="font-mono text-xs text-muted">{agent.audience}</span>,
      environment: agent.environment,
      status: <ApplicationStatus status={status} />,
      used: <LastUsed value={agent.lastUsedAt} />,
      created: <Time value={agent.createdAt} format="relative" />,
      updated: <Time value={agent.updatedAt} format="relative" />,
      description: agent.description,
    },
    menu: (
      <ListRowMenu
        row={{ id, name }}
        href={href}
        copy={{ value: agent.clientId, what: clientId }}
        status={status}
        permission="application:write"
        actions={actions}
      />
    ),
  }
}
