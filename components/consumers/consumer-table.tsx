import { Link } from '@/components/ui/link'
import { useTranslations } from 'next-intl'
import { ConsumerStatus, MatchLabel, OriginLabel } from '@/components/consumers/consumer-labels'
import { ConsumerRowMenu } from '@/components/consumers/consumer-row-menu'
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow } from '@/components/ui/table'
import type { ConsumerDto } from '@/lib/gateway/consumers/schema'

/** The list of consumers; a click anywhere on a row opens it. */
export function ConsumerTable({ consumers }: { consumers: ConsumerDto[] }) {
  const t = useTranslations('consumers.list')
  return (
    <Table caption={t('caption')}>
      <TableHead>
        <TableRow>
          <HeaderCell>{t('name')}</HeaderCell>
          <HeaderCell>{t('match')}</HeaderCell>
          <HeaderCell>{t('origin')}</HeaderCell>
          <HeaderCell className="text-right">{t('grants')}</HeaderCell>
          <HeaderCell>{t('status')}</HeaderCell>
          <HeaderCell>
            <span className="sr-only">{t('actions')}</span>
          </HeaderCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {consumers.map((consumer) => (
          <TableRow key={consumer.id} className="relative">
            <Cell className="max-w-72 min-w-40">
              <Link
                href={`/consumers/${consumer.id}`}
                className="block truncate font-medium after:absolute after:inset-0"
              >
                {consumer.name}
              </Link>
              {consumer.description !== '' && (
                <span className="block truncate text-xs text-muted">{consumer.description}</span>
              )}
            </Cell>
            <Cell className="max-w-80">
              <MatchLabel consumer={consumer} />
            </Cell>
            <Cell>
              <OriginLabel consumer={consumer} />
            </Cell>
            <Cell className="text-right tabular-nums">{consumer.grantCount}</Cell>
            <Cell>
              <ConsumerStatus status={consumer.status} />
            </Cell>
            <Cell className="relative w-10 text-right">
              <ConsumerRowMenu consumer={consumer} />
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
