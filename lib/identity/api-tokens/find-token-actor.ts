import { db } from '@/lib/db/client'
import { effectivePermissions } from '@/lib/identity/api-tokens/rules'
import { tokenState } from '@/lib/identity/api-tokens/to-api-token-dto'
import type { Permission, Role } from '@/lib/identity/permissions'
import { peppered } from '@/lib/vault/keys'

/** A last-used stamp is written at most this often, unless the address changes. */
const stampEveryMs = 60_000

export interface TokenActor {
  id: string
  name: string
  role: Role
  permissions: Permission[]
  ownerId: string | undefined
  instanceId: string
}

export interface RefusedToken {
  id: string
  name: string
  reason: 'token.revoked' | 'token.expired' | 'token.owner_disabled'
}

/**
 * Who a bearer token of the management API acts as, by the database of this moment; nothing for unknown text. Being
 * asked for counts as use.
 */
export async function findTokenActor(
  token: string,
  sourceIp: string,
): Promise<{ actor: TokenActor } | { refused: RefusedToken } | undefined> {
  const row = await db().apiToken.findUnique({
    where: { hash: peppered('api-token', token) },
    include: { owner: { select: { role: true, status: true } } },
  })
  if (row === null) return undefined
  const now = new Date()
  const { id, name, role, instanceId } = row
  const state = tokenState(row, now)
  if (state !== 'live') return { refused: { id, name, reason: `token.${state}` } }
  await stampUse(id, { sourceIp, now })
  return {
    actor: {
      id,
      name,
      role,
      permissions: effectivePermissions(row, row.owner?.role ?? 'administrator'),
      ownerId: row.ownerId ?? undefined,
      instanceId,
    },
  }
}

async function stampUse(id: string, { sourceIp, now }: { sourceIp: string; now: Date }): Promise<void> {
  const due = new Date(now.getTime() - stampEveryMs)
  await db().apiToken.updateMany({
    where: {
      id,
      OR: [{ lastUsedAt: null }, { lastUsedAt: { lte: due } }, { lastUsedIp: { not: sourceIp } }],
    },
    data: { lastUsedAt: now, lastUsedIp: sourceIp },
  })
}
