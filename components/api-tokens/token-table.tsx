'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { removeApiToken } from '@/app/(console)/settings/api-tokens/actions'
import { useActedBy } from '@/components/shell/acted-by'
import { useDeniedReason } from '@/components/shell/viewer'
import { Button } from '@/components/ui/button'
import { DeleteDialog } from '@/components/ui/delete-dialog'
import { Status } from '@/components/ui/status'
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow } from '@/components/ui/table'
import { LastUsed, Time } from '@/components/ui/time'
import { useRunAction } from '@/components/ui/use-run-action'
import type { ApiTokenDto } from '@/lib/identity/api-tokens/schema'

const looks = { live: 'allowed', expired: 'failed', revoked: 'off', owner_disabled: 'off' } as const

/** Name, hint, scope, last use and expiry of each token. */
export function TokenTable({ tokens }: { tokens: ApiTokenDto[] }) {
  const t = useTranslations('settings.apiTokens')
  return (
    <Table stacked caption={t('caption')}>
      <TableHead>
        <TableRow>
          <HeaderCell>{t('name')}</HeaderCell>
          <HeaderCell>{t('scope')}</HeaderCell>
          <HeaderCell>{t('status')}</HeaderCell>
          <HeaderCell>{t('lastUsed')}</HeaderCell>
          <HeaderCell>{t('expires')}</HeaderCell>
          <HeaderCell>{t('created')}</HeaderCell>
          <HeaderCell>
            <span className="sr-only">{t('revoke')}</span>
          </HeaderCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {tokens.map((token) => (
          <TokenRow key={token.id} token={token} />
        ))}
      </TableBody>
    </Table>
  )
}

function TokenRow({ token }: { token: ApiTokenDto }) {
  const t = useTranslations('settings.apiTokens')
  const actedBy = useActedBy()
  const count = token.permissions.length
  return (
    <TableRow>
      <Cell>
        <span className="flex max-w-56 min-w-0 flex-col">
          <span className="truncate font-medium">{token.name}</span>
          <span className="font-mono text-xs text-muted">
            <span aria-hidden>sp_…{token.hint}</span>
            <span className="sr-only">{t('endsIn', { hint: token.hint })}</span>
          </span>
        </span>
      </Cell>
      <Cell label={t('scope')} className="min-w-32" title={token.permissions.join(', ')}>
        {count === 0 ? t(`all.${token.role}`) : t(`some.${token.role}`, { count })}
      </Cell>
      <Cell label={t('status')}>
        <Status kind={looks[token.state]}>{t(`state.${token.state}`)}</Status>
      </Cell>
      <Cell label={t('lastUsed')}>
        {token.lastUsedAt === null ? (
          <LastUsed value={null} />
        ) : (
          <span className="flex flex-col">
            <Time value={token.lastUsedAt} format="relative" />
            <span className="font-mono text-xs text-muted">
              {t('from', { address: token.lastUsedIp ?? '–' })}
            </span>
          </span>
        )}
      </Cell>
      <Cell label={t('expires')}>
        <Time value={token.expiresAt} format="relative" />
      </Cell>
      <Cell label={t('created')} className="min-w-32">
        <span className="flex flex-col">
          <Time value={token.createdAt} format="relative" />
          <span className="text-xs text-muted">{t('by', { name: actedBy(token.createdBy) })}</span>
        </span>
      </Cell>
      <Cell className="text-right">{token.state !== 'revoked' && <RevokeButton token={token} />}</Cell>
    </TableRow>
  )
}

const dayMs = 86_400_000

function RevokeButton({ token }: { token: ApiTokenDto }) {
  const t = useTranslations('settings.apiTokens')
  const { run, pending, failure, clearFailure } = useRunAction()
  const denied = useDeniedReason('api_token:write')
  /** When it was asked; what was used within the day before is in use. */
  const [askedAt, setAskedAt] = useState<number>()
  const { id, name, lastUsedAt, lastUsedIp } = token
  const inUse =
    askedAt !== undefined && lastUsedAt !== null && askedAt - new Date(lastUsedAt).getTime() < dayMs

  function ask() {
    clearFailure()
    setAskedAt(Date.now())
  }

  return (
    <>
      <Button size="sm" aria-label={t('revokeFor', { name })} disabledReason={denied} onClick={ask}>
        {t('revoke')}
      </Button>
      {askedAt !== undefined && (
        <DeleteDialog
          open
          onOpenChange={() => setAskedAt(undefined)}
          title={t('revokeTitle', { name })}
          confirm={t('revoke')}
          pending={pending}
          failure={failure}
          typed={inUse ? name : undefined}
          onConfirm={() =>
            run(() => removeApiToken({ id }), {
              done: t('revoked', { name }),
              onDone: () => setAskedAt(undefined),
            })
          }
        >
          {lastUsedAt === null ? (
            <p>{t('usedNever')}</p>
          ) : (
            <p>
              {t.rich('usedWhen', {
                when: () => <Time value={lastUsedAt} format="relative" />,
                address: lastUsedIp ?? '–',
              })}
            </p>
          )}
          {inUse && <p className="font-medium text-ink">{t('typeToo')}</p>}
          <p>{t('revokeText')}</p>
        </DeleteDialog>
      )}
    </>
  )
}
