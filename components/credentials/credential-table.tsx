import { Link } from '@/components/ui/link'
import { useTranslations } from 'next-intl'
import { CredentialStatus, CredentialType } from '@/components/credentials/credential-labels'
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import type { CredentialDto } from '@/lib/vault/credentials/schema'

/** The credentials by name and hint; the values are not known here. A click anywhere on a row opens it. */
export function CredentialTable({ credentials }: { credentials: CredentialDto[] }) {
  const t = useTranslations('credentials')
  return (
    <Table caption={t('list.caption')}>
      <TableHead>
        <TableRow>
          <HeaderCell>{t('list.name')}</HeaderCell>
          <HeaderCell>{t('list.type')}</HeaderCell>
          <HeaderCell>{t('list.label')}</HeaderCell>
          <HeaderCell>{t('list.secret')}</HeaderCell>
          <HeaderCell>{t('list.status')}</HeaderCell>
          <HeaderCell>{t('list.usedBy')}</HeaderCell>
          <HeaderCell>{t('list.updated')}</HeaderCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {credentials.map((credential) => (
          <TableRow key={credential.id} className="relative">
            <Cell className="max-w-72 min-w-44">
              <Link
                href={`/credentials/${credential.id}`}
                className="block truncate font-medium after:absolute after:inset-0"
              >
                {credential.name}
              </Link>
              <span className="block truncate font-mono text-xs text-muted">{credential.identifier}</span>
            </Cell>
            <Cell>
              <CredentialType type={credential.type} />
            </Cell>
            <Cell className="whitespace-nowrap">{t(`label.${credential.label}`)}</Cell>
            <Cell className="font-mono text-xs whitespace-nowrap text-muted">••••{credential.hint}</Cell>
            <Cell>
              <CredentialStatus status={credential.status} />
            </Cell>
            <Cell className="whitespace-nowrap text-muted">
              {t('list.agents', { count: credential.usedBy.length })}
            </Cell>
            <Cell className="whitespace-nowrap text-muted">
              <Time value={credential.updatedAt} format="relative" />
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
