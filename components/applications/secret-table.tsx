'use client'

import { useTranslations } from 'next-intl'
import { SecretActions } from '@/components/applications/secret-actions'
import { useActedBy } from '@/components/shell/acted-by'
import { Status } from '@/components/ui/status'
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import type { ApplicationDto } from '@/lib/identity/applications/schema'
import type { SecretState } from '@/lib/identity/secrets/rules'
import type { SecretDto } from '@/lib/identity/secrets/schema'

/** A secret with what the server says about it at the moment of rendering. */
export type SecretView = SecretDto & { state: SecretState }

/** Whether the token endpoint accepts the secret now. */
export function isLive({ state }: SecretView): boolean {
  return state === 'live' || state === 'expiring'
}

interface SecretTableProps {
  application: ApplicationDto
  secrets: SecretView[]
}

/** Hint, origin, last use, expiry and status of each secret. The secret itself is not known here. */
export function SecretTable({ application, secrets }: SecretTableProps) {
  const t = useTranslations('applications.secrets')
  const actedBy = useActedBy()
  const live = secrets.filter(isLive)
  return (
    <Table stacked caption={t('caption')}>
      <TableHead>
        <TableRow>
          <HeaderCell>{t('secret')}</HeaderCell>
          <HeaderCell>{t('status')}</HeaderCell>
          <HeaderCell>{t('lastUsed')}</HeaderCell>
          <HeaderCell>{t('expires')}</HeaderCell>
          <HeaderCell>{t('created')}</HeaderCell>
          <HeaderCell>
            <span className="sr-only">{t('actions')}</span>
          </HeaderCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {secrets.map((secret) => (
          <TableRow key={secret.id}>
            <Cell className="font-mono text-xs whitespace-nowrap">
              <span aria-hidden>••••</span>
              <span className="sr-only">{t('endsIn', { hint: secret.hint })}</span>
              <span aria-hidden>{secret.hint}</span>
            </Cell>
            <Cell label={t('status')}>
              <SecretStatus state={secret.state} />
            </Cell>
            <Cell label={t('lastUsed')} className="min-w-28">
              <LastUse secret={secret} />
            </Cell>
            <Cell label={t('expires')} className="whitespace-nowrap">
              {secret.expiresAt === null ? t('neverExpires') : <Time value={secret.expiresAt} />}
            </Cell>
            <Cell label={t('created')} className="min-w-32">
              <span className="flex flex-col">
                <Time value={secret.createdAt} format="relative" />
                <span className="text-xs text-muted">
                  {t('createdBy', { name: actedBy(secret.createdBy) })}
                </span>
              </span>
            </Cell>
            <Cell className="text-right">
              <SecretActions
                application={application}
                secret={secret}
                onlyLive={live.length === 1 && live[0]?.id === secret.id}
              />
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}

const looks = { live: 'allowed', expiring: 'expiring', expired: 'failed', disabled: 'off' } as const

function SecretStatus({ state }: { state: SecretState }) {
  const t = useTranslations('applications.secretState')
  return (
    <Status className="flex" kind={looks[state]}>
      {t(state)}
    </Status>
  )
}

function LastUse({ secret: { lastUsedAt, lastUsedIp } }: { secret: SecretDto }) {
  const t = useTranslations('applications')
  if (lastUsedAt === null) return <span className="text-muted">{t('never')}</span>
  return (
    <span className="flex flex-col">
      <Time value={lastUsedAt} format="relative" />
      {lastUsedIp !== null && (
        <span className="text-xs text-muted">
          {t.rich('secrets.from', { address: () => <code className="font-mono">{lastUsedIp}</code> })}
        </span>
      )}
    </span>
  )
}
