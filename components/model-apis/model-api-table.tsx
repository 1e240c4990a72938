import { Link } from '@/components/ui/link'
import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import { AccessLabel, ModelApiStatus, ProviderLabel } from '@/components/model-apis/model-api-labels'
import { ModelApiRowMenu } from '@/components/model-apis/model-api-row-menu'
import { CopyButton } from '@/components/ui/copy-button'
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow } from '@/components/ui/table'
import type { ModelApiDto } from '@/lib/gateway/model-apis/schema'

interface ModelApiTableProps {
  modelApis: ModelApiDto[]
  /** Origin of the gateway, for copying whole URLs. */
  gatewayUrl: string
}

/** The list of Model APIs; a click anywhere on a row opens it. */
export function ModelApiTable({ modelApis, gatewayUrl }: ModelApiTableProps) {
  const t = useTranslations('model-apis.list')
  return (
    <Table caption={t('caption')}>
      <TableHead>
        <TableRow>
          <HeaderCell>{t('name')}</HeaderCell>
          <HeaderCell>{t('basePath')}</HeaderCell>
          <HeaderCell>{t('service')}</HeaderCell>
          <HeaderCell>{t('access')}</HeaderCell>
          <HeaderCell>{t('status')}</HeaderCell>
          <HeaderCell>
            <span className="sr-only">{t('actions')}</span>
          </HeaderCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {modelApis.map((modelApi) => (
          <ModelApiRow key={modelApi.id} modelApi={modelApi} gatewayUrl={gatewayUrl} />
        ))}
      </TableBody>
    </Table>
  )
}

function ModelApiRow({ modelApi, gatewayUrl }: { modelApi: ModelApiDto; gatewayUrl: string }) {
  const t = useTranslations('model-apis.list')
  const { id, name, description, basePath, serviceId, serviceName, warning } = modelApi
  return (
    <TableRow className="relative">
      <Cell className="max-w-72 min-w-40">
        <Link href={`/model-apis/${id}`} className="block truncate font-medium after:absolute after:inset-0">
          {name}
        </Link>
        {description !== '' && <span className="block truncate text-xs text-muted">{description}</span>}
      </Cell>
      <Cell>
        <span className="flex items-center gap-1">
          <code className="font-mono text-xs whitespace-nowrap">{basePath}</code>
          <span className="relative">
            <CopyButton
              value={`${gatewayUrl}${basePath === '/' ? '' : basePath}/v1`}
              what={t('urlOf', { name })}
            />
          </span>
        </span>
      </Cell>
      <Cell>
        <span className="flex items-center gap-2">
          <Link
            href={`/services/${serviceId}` as Route}
            className="relative whitespace-nowrap hover:underline"
          >
            {serviceName}
          </Link>
          <ProviderLabel modelApi={modelApi} />
        </span>
      </Cell>
      <Cell>
        <AccessLabel modelApi={modelApi} />
        {warning !== null && (
          <Link
            href={`/model-apis/${id}?tab=grants`}
            aria-label={t('grantFor', { name })}
            className="relative block text-xs text-accent-ink hover:underline"
          >
            {t('grantNext')}
          </Link>
        )}
      </Cell>
      <Cell>
        <ModelApiStatus status={modelApi.status} />
      </Cell>
      <Cell className="relative w-10 text-right">
        <ModelApiRowMenu modelApi={modelApi} />
      </Cell>
    </TableRow>
  )
}
