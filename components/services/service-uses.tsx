import { Blocks } from 'lucide-react'
import type { Route } from 'next'
import { Link } from '@/components/ui/link'
import { useTranslations } from 'next-intl'
import { ServiceStatus } from '@/components/services/service-labels'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow } from '@/components/ui/table'
import type { ModelApiDto } from '@/lib/gateway/model-apis/schema'

/** Which Model APIs send their calls to the service. */
export function ServiceUses({ modelApis }: { modelApis: ModelApiDto[] }) {
  const t = useTranslations('services.used')
  return (
    <Card flush title={t('title')} description={t('help')}>
      {modelApis.length === 0 ? (
        <EmptyState
          icon={Blocks}
          title={t('empty')}
          action={<LinkButton href={'/model-apis/new'}>{t('create')}</LinkButton>}
        >
          {t('emptyHelp')}
        </EmptyState>
      ) : (
        <Table stacked caption={t('caption')}>
          <TableHead>
            <TableRow>
              <HeaderCell>{t('name')}</HeaderCell>
              <HeaderCell>{t('basePath')}</HeaderCell>
              <HeaderCell>{t('status')}</HeaderCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {modelApis.map((modelApi) => (
              <TableRow key={modelApi.id} className="relative">
                <Cell>
                  <Link
                    href={`/model-apis/${modelApi.id}` as Route}
                    className="font-medium after:absolute after:inset-0"
                  >
                    {modelApi.name}
                  </Link>
                </Cell>
                <Cell label={t('basePath')} className="font-mono text-xs text-muted">
                  {modelApi.basePath}
                </Cell>
                <Cell label={t('status')}>
                  <ServiceStatus status={modelApi.status} />
                </Cell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </Card>
  )
}
