import { Network, Spline } from 'lucide-react'
import type { Route } from 'next'
import { Link } from '@/components/ui/link'
import { useTranslations } from 'next-intl'
import { topologyPath } from '@/components/topology/topology-path'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow } from '@/components/ui/table'
import type { CredentialUse } from '@/lib/vault/credentials/list-credential-uses'

/** Who may obtain the credential, and where that comes from. */
export function CredentialUses({ uses }: { uses: CredentialUse[] }) {
  const t = useTranslations('credentials.used')
  return (
    <Card flush title={t('title')} description={t('help')}>
      {uses.length === 0 ? (
        <EmptyState
          icon={Network}
          title={t('empty')}
          action={<LinkButton href={'/topology'}>{t('openTopology')}</LinkButton>}
        >
          {t('emptyHelp')}
        </EmptyState>
      ) : (
        <Table stacked caption={t('caption')}>
          <TableHead>
            <TableRow>
              <HeaderCell>{t('agent')}</HeaderCell>
              <HeaderCell>{t('rule')}</HeaderCell>
              <HeaderCell>{t('source')}</HeaderCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {uses.map((use) => (
              <TableRow key={use.id}>
                <Cell>
                  {use.application === null ? (
                    '–'
                  ) : (
                    <Link
                      href={`/applications/${use.application.id}` as Route}
                      className="font-medium whitespace-nowrap hover:underline"
                    >
                      {use.application.name}
                    </Link>
                  )}
                </Cell>
                <Cell label={t('rule')} className="whitespace-nowrap text-muted">
                  {use.ruleName}
                </Cell>
                <Cell label={t('source')}>
                  <UseSource use={use} />
                </Cell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </Card>
  )
}

function UseSource({ use }: { use: CredentialUse }) {
  const t = useTranslations('credentials.used')
  const [edgeId] = use.edgeIds
  if (edgeId === undefined) return t('byHand')
  return (
    <span className="flex items-center gap-3 whitespace-nowrap">
      {t('byEdge')}
      <Link
        href={topologyPath(edgeId)}
        className="inline-flex items-center gap-1 text-xs text-accent-ink hover:underline"
      >
        <Spline aria-hidden className="size-3" /> {t('showEdge')}
      </Link>
    </span>
  )
}
