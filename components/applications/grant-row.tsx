'use client'

import { Breakable } from '@/components/ui/breakable'
import { Link } from '@/components/ui/link'
import { useTranslations } from 'next-intl'
import { removeScopeGrant } from '@/app/(console)/applications/actions'
import { GrantSource } from '@/components/grants/grant-source'
import { DeleteButton } from '@/components/impact/delete-button'
import { BuiltInName } from '@/components/shell/built-in-name'
import { isBuiltInAudience, isBuiltInScope } from '@/components/shell/built-in-names'
import { useDeniedReason } from '@/components/shell/viewer'
import { CopyButton } from '@/components/ui/copy-button'
import { Cell, TableRow } from '@/components/ui/table'
import type { ScopeGrantDto } from '@/lib/identity/scope-grants/schema'

interface GrantRowProps {
  /** From which side the grant is seen; the row names the other one. */
  as: 'client' | 'resourceServer'
  grant: ScopeGrantDto
}

/** One scope of one client: where the grant comes from, and taking it away. */
export function GrantRow({ as, grant }: GrantRowProps) {
  const other =
    as === 'resourceServer'
      ? { id: grant.clientId, name: grant.clientName, note: grant.clientId, builtIn: false }
      : {
          id: grant.resourceServerId,
          name: grant.resourceServerName,
          note: grant.audience,
          builtIn: isBuiltInAudience(grant.audience),
        }
  const t = useTranslations('applications.grants')
  const request = `${grant.audience}|${grant.scopeValue}`
  return (
    <TableRow>
      <Cell className="max-w-64">
        <Link href={`/applications/${other.id}`} className="block truncate font-medium hover:underline">
          <BuiltInName name={other.name} builtIn={other.builtIn} />
        </Link>
        <span className="block truncate font-mono text-xs text-muted">{other.note}</span>
      </Cell>
      <Cell label={t('scope')}>
        <span className="flex items-center gap-1">
          <span className="flex min-w-0 flex-col">
            <code className="font-mono text-xs @2xl/stacked:whitespace-nowrap">
              <Breakable>{grant.scopeValue}</Breakable>
            </code>
            <span className="text-xs text-muted @2xl/stacked:whitespace-nowrap">
              <BuiltInName
                name={grant.scopeName}
                builtIn={isBuiltInScope({
                  name: grant.scopeName,
                  value: grant.scopeValue,
                  audience: grant.audience,
                })}
              />
            </span>
          </span>
          <CopyButton value={request} what={request} />
        </span>
      </Cell>
      <Cell label={t('source')}>
        <GrantSource
          words="applications.grants"
          grant={grant}
          showEdgeOf={t('showEdgeOf', { scope: grant.scopeValue })}
        />
      </Cell>
      <Cell className="text-right">
        <RevokeGrant grant={grant} />
      </Cell>
    </TableRow>
  )
}

function RevokeGrant({ grant }: { grant: ScopeGrantDto }) {
  const t = useTranslations('applications.grants')
  const deniedReason = useDeniedReason('grant:write')
  const { id, clientName: client, scopeValue: scope, manual, edgeIds } = grant
  return (
    <DeleteButton
      kind="scope_grant"
      id={id}
      name={t('grantOf', { scope, client })}
      label={t('revokeOf', { scope, client })}
      title={t('revokeTitle', { scope })}
      confirm={t('revoke')}
      effect={<p>{t(edgeIds.length > 0 ? 'revokeKept' : 'revokeEffect', { client })}</p>}
      done={t('revoked', { scope, client })}
      disabledReason={deniedReason ?? (manual ? undefined : t('heldReason'))}
      remove={removeScopeGrant}
    />
  )
}
