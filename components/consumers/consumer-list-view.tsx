import { Users } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { previewConsumers, switchConsumers } from '@/app/(console)/consumers/bulk-actions'
import { ConsumerStatus, MatchLabel, OriginLabel } from '@/components/consumers/consumer-labels'
import { CreateConsumerButton } from '@/components/consumers/create-consumer-button'
import { BulkBar } from '@/components/lists/bulk-bar'
import type { BulkActions } from '@/components/lists/bulk-verbs'
import { ListRowMenu } from '@/components/lists/list-row-menu'
import { ListView, type ListContent, type ListViewFilter } from '@/components/lists/list-view'
import { useCommonColumns, useCommonFilters } from '@/components/lists/use-common-filters'
import type { ListColumn } from '@/components/ui/list-columns'
import type { ListRow } from '@/components/ui/list-table'
import { LastUsed, Time } from '@/components/ui/time'
import type { ConsumerDto } from '@/lib/gateway/consumers/schema'

type Row = ConsumerDto & { lastUsedAt: string | null }

const actions: BulkActions = {
  kind: 'switch',
  noun: 'consumers',
  impact: previewConsumers,
  run: switchConsumers,
}

/** The list of consumers. */
export function ConsumerListView({ items, ...list }: ListContent<Row>) {
  const t = useTranslations('consumers')
  return (
    <ListView
      {...list}
      caption={t('list.caption')}
      search={t('list.search')}
      filters={useFilters()}
      name={useCommonColumns().wideName}
      columns={useColumns()}
      rows={items.map((consumer) => toRow(consumer, t('detail.id')))}
      empty={{
        icon: Users,
        title: t('list.empty'),
        help: t('list.emptyHelp'),
        action: <CreateConsumerButton />,
      }}
      bulk={<BulkBar permission="consumer:write" actions={actions} />}
    />
  )
}

function useFilters(): ListViewFilter[] {
  const t = useTranslations('consumers')
  const { status } = useCommonFilters()
  return [
    status,
    {
      name: 'origin',
      label: t('list.origin'),
      options: [
        { value: 'all', label: t('list.originAll') },
        { value: 'managed', label: t('origin.managed') },
        { value: 'manual', label: t('origin.manual') },
      ],
    },
    {
      name: 'grants',
      label: t('list.grants'),
      options: [
        { value: 'all', label: t('list.grantsAll') },
        { value: 'granted', label: t('list.grantsSome') },
        { value: 'none', label: t('list.grantsNone') },
      ],
    },
  ]
}

function useColumns(): ListColumn[] {
  const t = useTranslations('consumers.list')
  const common = useCommonColumns()
  return [
    { key: 'match', label: t('match'), from: 'md' },
    { key: 'origin', label: t('origin'), width: 'w-28', from: 'lg' },
    { key: 'grants', label: t('grants'), width: 'w-24', align: 'right', from: 'md' },
    common.status,
    common.called,
    common.created,
    common.updated,
    common.description,
  ]
}

function toRow(consumer: Row, idLabel: string): ListRow {
  const { id, name, status } = consumer
  const href = `/consumers/${id}`
  return {
    id,
    name,
    href,
    note: id,
    cells: {
      match: <MatchLabel consumer={consumer} />,
      origin: <OriginLabel consumer={consumer} />,
      grants: consumer.grantCount,
      status: <ConsumerStatus status={status} />,
      used: <LastUsed value={consumer.lastUsedAt} />,
      created: <Time value={consumer.createdAt} format="relative" />,
      updated: <Time value={consumer.updatedAt} format="relative" />,
      description: consumer.description,
    },
    menu: (
      <ListRowMenu
        row={{ id, name }}
        href={href}
        copy={{ value: id, what: idLabel }}
        status={status}
        permission="consumer:write"
        actions={actions}
      />
    ),
  }
}
