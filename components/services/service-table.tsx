import { Link } from '@/components/ui/link'
import { useTranslations } from 'next-intl'
import { SandboxBadge, ServiceStatus } from '@/components/services/service-labels'
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow } from '@/components/ui/table'
import type { ServiceDto } from '@/lib/gateway/services/schema'

/** The upstreams with their keys by hint. A click anywhere on a row opens it. */
export function ServiceTable({ services }: { services: ServiceDto[] }) {
  const t = useTranslations('services')
  return (
    <Table caption={t('list.caption')}>
      <TableHead>
        <TableRow>
          <HeaderCell>{t('list.name')}</HeaderCell>
          <HeaderCell>{t('list.provider')}</HeaderCell>
          <HeaderCell>{t('list.baseUrl')}</HeaderCell>
          <HeaderCell>{t('list.apiKey')}</HeaderCell>
          <HeaderCell>{t('list.status')}</HeaderCell>
          <HeaderCell className="text-right">{t('list.usedBy')}</HeaderCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {services.map((service) => (
          <TableRow key={service.id} className="relative">
            <Cell className="max-w-64 min-w-40">
              <Link
                href={`/services/${service.id}`}
                className="block truncate font-medium after:absolute after:inset-0"
              >
                {service.name}
              </Link>
            </Cell>
            <Cell>
              <span className="flex items-center gap-2 whitespace-nowrap">
                {t(`provider.${service.provider}`)}
                {service.provider === 'sandbox' && <SandboxBadge />}
              </span>
            </Cell>
            <Cell className="max-w-80 truncate text-muted" title={service.baseUrl}>
              {service.provider === 'sandbox' ? (
                t('builtInUrl')
              ) : (
                <span className="font-mono text-xs">{service.baseUrl}</span>
              )}
            </Cell>
            <Cell className="whitespace-nowrap text-muted">
              {service.hasApiKey ? <span className="font-mono text-xs">••••{service.hint}</span> : t('noKey')}
            </Cell>
            <Cell>
              <ServiceStatus status={service.status} />
            </Cell>
            <Cell className="text-right text-muted">{service.modelApiCount}</Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
