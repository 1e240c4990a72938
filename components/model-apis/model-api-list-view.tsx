import { BotMessageSquare } from 'lucide-react'
import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import { previewModelApis, switchModelApis } from '@/app/(console)/model-apis/bulk-actions'
import { BulkBar } from '@/components/lists/bulk-bar'
import type { BulkActions } from '@/components/lists/bulk-verbs'
import { ListRowMenu } from '@/components/lists/list-row-menu'
import { ListView, type ListContent, type ListViewFilter } from '@/components/lists/list-view'
import { useCommonColumns, useCommonFilters } from '@/components/lists/use-common-filters'
import { CreateModelApiButton } from '@/components/model-apis/create-model-api-button'
import { AccessLabel, ModelApiStatus, ProviderLabel } from '@/components/model-apis/model-api-labels'
import { Link } from '@/components/ui/link'
import type { ListColumn } from '@/components/ui/list-columns'
import type { ListRow } from '@/components/ui/list-table'
import { LastUsed, Time } from '@/components/ui/time'
import type { ModelApiDto } from '@/lib/gateway/model-apis/schema'
import { providers } from '@/lib/gateway/providers/presets'

type Row = ModelApiDto & { lastUsedAt: string | null }

const actions: BulkActions = {
  kind: 'switch',
  noun: 'model-apis',
  impact: previewModelApis,
  run: switchModelApis,
}

interface ModelApiListViewProps extends ListContent<Row> {
  /** Origin of the gateway, for copying whole URLs. */
  gatewayUrl: string
}

/** The list of Model APIs: where each is reached, what answers, and who may call. */
export function ModelApiListView({ items, gatewayUrl, ...list }: ModelApiListViewProps) {
  const t = useTranslations('model-apis')
  const rows = items.map((modelApi) =>
    toRow(modelApi, {
      gatewayUrl,
      url: t('list.urlOf', { name: modelApi.name }),
      debug: t('list.debug'),
      grantNext: t('list.grantNext'),
      grantFor: t('list.grantFor', { name: modelApi.name }),
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
      empty={{
        icon: BotMessageSquare,
        title: t('list.empty'),
        help: t('list.emptyHelp'),
        action: <CreateModelApiButton />,
      }}
      bulk={<BulkBar permission="model_api:write" actions={actions} />}
    />
  )
}

function useFilters(): ListViewFilter[] {
  const t = useTranslations('model-apis.list')
  const services = useTranslations('services')
  const lists = useTranslations('lists.filter')
  const { status } = useCommonFilters()
  return [
    status,
    {
      name: 'access',
      label: t('access'),
      options: [
        { value: 'all', label: t('accessAll') },
        { value: 'granted', label: t('accessGranted') },
        { value: 'nobody', label: t('accessNobody') },
        { value: 'anyone', label: t('accessAnyone') },
      ],
    },
    {
      name: 'provider',
      label: services('list.provider'),
      options: [
        { value: 'all', label: lists('providerAll') },
        ...providers.map((provider) => ({ value: provider, label: services(`provider.${provider}`) })),
      ],
    },
  ]
}

function useColumns(): ListColumn[] {
  const t = useTranslations('model-apis.list')
  const common = useCommonColumns()
  return [
    { key: 'service', label: t('service'), from: 'md' },
    { key: 'access', label: t('access'), width: 'w-44', from: 'md' },
    common.status,
    common.called,
    common.created,
    common.updated,
    common.description,
  ]
}

interface RowTexts {
  gatewayUrl: string
  url: string
  debug: string
  grantNext: string
  grantFor: string
}

function toRow(modelApi: Row, texts: RowTexts): ListRow {
  const { id, name, status, basePath } = modelApi
  const href = `/model-apis/${id}`
  return {
    id,
    name,
    href,
    note: basePath,
    cells: {
      service: (
        <span className="flex items-center gap-x-2 max-sm:flex-wrap">
          <Link
            href={`/services/${modelApi.serviceId}` as Route}
            className="relative truncate hover:underline"
          >
            {modelApi.serviceName}
          </Link>
          <ProviderLabel modelApi={modelApi} />
        </span>
      ),
      access: (
        <span className="flex flex-col items-start">
          <AccessLabel modelApi={modelApi} />
          {modelApi.warning !== null && (
            <Link
              href={`/model-apis/${id}?tab=grants` as Route}
              aria-label={texts.grantFor}
              className="relative text-xs text-accent-ink hover:underline"
            >
              {texts.grantNext}
            </Link>
          )}
        </span>
      ),
      status: <ModelApiStatus status={status} />,
      used: <LastUsed value={modelApi.lastUsedAt} />,
      created: <Time value={modelApi.createdAt} format="relative" />,
      updated: <Time value={modelApi.updatedAt} format="relative" />,
      description: modelApi.description,
    },
    menu: (
      <ListRowMenu
        row={{ id, name }}
        href={href}
        other={{ href: `/debug?modelApi=${id}`, label: texts.debug }}
        copy={{ value: `${texts.gatewayUrl}${basePath === '/' ? '' : basePath}/v1`, what: texts.url }}
        status={status}
        permission="model_api:write"
        actions={actions}
      />
    ),
  }
}
