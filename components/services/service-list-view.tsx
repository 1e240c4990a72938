import { Server } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { previewServices, switchServices } from '@/app/(console)/services/bulk-actions'
import { BulkBar } from '@/components/lists/bulk-bar'
import type { BulkActions } from '@/components/lists/bulk-verbs'
import { ListRowMenu } from '@/components/lists/list-row-menu'
import { ListView, type ListContent, type ListViewFilter } from '@/components/lists/list-view'
import { useCommonColumns, useCommonFilters } from '@/components/lists/use-common-filters'
import { AddService } from '@/components/services/add-service'
import { SandboxBadge, ServiceStatus } from '@/components/services/service-labels'
import type { ListColumn } from '@/components/ui/list-columns'
import type { ListRow } from '@/components/ui/list-table'
import { Time } from '@/components/ui/time'
import { providers } from '@/lib/gateway/providers/presets'
import type { ServiceDto } from '@/lib/gateway/services/schema'

const actions: BulkActions = {
  kind: 'switch',
  noun: 'services',
  impact: previewServices,
  run: switchServices,
}

/** The upstreams with their keys by hint. */
export function ServiceListView({ items, ...list }: ListContent<ServiceDto>) {
  const t = useTranslations('services')
  const rows = items.map((service) =>
    toRow(service, {
      provider: t(`provider.${service.provider}`),
      baseUrl:
        service.provider === 'sandbox' ? (
          <span className="font-sans">{t('builtInUrl')}</span>
        ) : (
          service.baseUrl
        ),
      baseUrlLabel: t('list.baseUrl'),
      noKey: t('noKey'),
    }),
  )
  return (
    <ListView
      {...list}
      caption={t('list.caption')}
      search={t('list.search')}
      filters={useFilters()}
      name={useCommonColumns().name}
      columns={useColumns()}
      rows={rows}
      empty={{ icon: Server, title: t('list.empty'), help: t('list.emptyHelp'), action: <AddService /> }}
      bulk={<BulkBar permission="service:write" actions={actions} />}
    />
  )
}

function useFilters(): ListViewFilter[] {
  const t = useTranslations('services')
  const lists = useTranslations('lists.filter')
  const { status } = useCommonFilters()
  return [
    {
      name: 'provider',
      label: t('list.provider'),
      options: [
        { value: 'all', label: lists('providerAll') },
        ...providers.map((provider) => ({ value: provider, label: t(`provider.${provider}`) })),
      ],
    },
    status,
  ]
}

function useColumns(): ListColumn[] {
  const t = useTranslations('services.list')
  const common = useCommonColumns()
  return [
    { key: 'provider', label: t('provider'), from: 'md' },
    { key: 'apiKey', label: t('apiKey'), width: 'w-28', from: 'lg' },
    common.status,
    { key: 'usedBy', label: t('usedBy'), width: 'w-28', align: 'right', from: 'md' },
    { ...common.updated, sort: 'updated', sortFirst: 'descending' },
    { ...common.created, from: 'lg' },
  ]
}

interface RowTexts {
  provider: string
  baseUrl: ReactNode
  baseUrlLabel: string
  noKey: string
}

function toRow(service: ServiceDto, texts: RowTexts): ListRow {
  const { id, name, status, provider } = service
  const href = `/services/${id}`
  return {
    id,
    name,
    href,
    note: texts.baseUrl,
    cells: {
      provider: (
        <span className="flex items-center gap-x-2 gap-y-1 max-sm:flex-wrap">
          <span className="truncate">{texts.provider}</span>
          {provider === 'sandbox' && <SandboxBadge />}
        </span>
      ),
      apiKey: service.hasApiKey ? (
        <span className="font-mono text-xs text-muted">••••{service.hint}</span>
      ) : (
        <span className="text-muted">{texts.noKey}</span>
      ),
      status: <ServiceStatus status={status} />,
      usedBy: service.modelApiCount,
      updated: <Time value={service.updatedAt} format="relative" />,
      created: <Time value={service.createdAt} format="relative" />,
    },
    menu: (
      <ListRowMenu
        row={{ id, name }}
        href={href}
        copy={{ value: service.baseUrl, what: texts.baseUrlLabel }}
        status={status}
        permission="service:write"
        actions={actions}
      />
    ),
  }
}
