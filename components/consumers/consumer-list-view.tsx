import { Users } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { previewConsumers, switchConsumers } from '@/app/(console)/consumers/bulk-actions'
import { ConsumerStatus, MatchLabel, OriginLabel } from '@/components/consumers/consumer-labels'
import { ConsumerRowMenu } from '@/components/consumers/consumer-row-menu'
import { CreateConsumerButton } from '@/components/consumers/create-consumer-button'
import { BulkBar } from '@/components/lists/bulk-bar'
import { ListView, type ListContent, type ListViewFilter } from '@/components/lists/list-view'
import type { ListColumn } from '@/components/ui/list-columns'
import type { ListRow } from '@/components/ui/list-table'
import { LastUsed, Time } from '@/components/ui/time'
import type { ConsumerDto } from '@/lib/gateway/consumers/schema'

type Row = ConsumerDto & { lastUsedAt: string | null }

/** The list of consumers. */
export function ConsumerListView({ items, ...list }: ListContent<Row>) {
  const t = useTranslations('consumers.list')
  return (
    <ListView
      {...list}
      caption={t('caption')}
      search={t('search')}
      filters={useFilters()}
      name={{ label: t('name'), sort: 'name' }}
      columns={useColumns()}
      rows={items.map(toRow)}
      empty={{
        icon: Users,
        title: t('empty'),
        help: t('emptyHelp'),
        action: <CreateConsumerButton />,
      }}
      bulk={
        <BulkBar
          permission="consumer:write"
          noun="consumers"
          impact={previewConsumers}
          run={switchConsumers}
        />
      }
    />
  )
}

function useFilters(): ListViewFilter[] {
  const t = useTranslations('consumers')
  return [
    {
      name: 'status',
      label: t('list.status'),
      options: [
        { value: 'all', label: t('list.statusAll') },
        { value: 'enabled', label: t('status.enabled') },
        { value: 'disabled', label: t('status.disabled') },
      ],
    },
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
  return [
    { key: 'match', label: t('match'), from: 'md' },
    { key: 'origin', label: t('origin'), width: 'w-28', from: 'lg' },
    { key: 'grants', label: t('grants'), width: 'w-24', align: 'right', from: 'md' },
    { key: 'status', label: t('status'), width: 'w-28' },
    { key: 'used', label: t('lastUsed'), sort: 'used', sortFirst: 'descending', width: 'w-36' },
    {
      key: 'created',
      label: t('created'),
      sort: 'created',
      sortFirst: 'descending',
      width: 'w-36',
      from: 'xl',
    },
    { key: 'updated', label: t('updated'), width: 'w-36', from: 'xl', optional: true },
    { key: 'description', label: t('description'), from: 'lg', optional: true },
  ]
}

function toRow(consumer: Row): ListRow {
  const { id, name } = consumer
  return {
    id,
    name,
    href: `/consumers/${id}`,
    note: id,
    cells: {
      match: <MatchLabel consumer={consumer} />,
      origin: <OriginLabel consumer={consumer} />,
      grants: consumer.grantCount,
      status: <ConsumerStatus status={consumer.status} />,
      used: <LastUsed value={consumer.lastUsedAt} />,
      created: <Time value={consumer.createdAt} format="relative" />,
      updated: <Time value={consumer.updatedAt} format="relative" />,
      description: consumer.description,
    },
    menu: <ConsumerRowMenu consumer={consumer} />,
  }
}
