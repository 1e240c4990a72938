import type { Actor } from '@/lib/actor'
import { lockAuditChain } from '@/lib/audit/append'
import { transact } from '@/lib/db/transact'
import { notFound } from '@/lib/errors'
import { voidLinksBy } from '@/lib/identity/users/void-links'

/**
 * Revokes a token for good, and with it every token and one-time link that it made; the next call with one of them is refused. Revoking
 * twice changes nothing. Throws `resource.not_found`.
 */
export async function revokeApiToken(actor: Actor, id: string): Promise<{ revoked: number }> {
  return transact(actor, 'api_token:write', async ({ tx, instanceId, audit }) => {
    // No token of the family can make another one meanwhile; see createApiToken.
    await lockAuditChain(tx)
    const token = await tx.apiToken.findFirst({ where: { id, instanceId } })
    if (token === null) throw notFound('API token', id)
    const revoked = await tx.$queryRaw<{ id: string; name: string }[]>`
      WITH RECURSIVE family AS (
        SELECT id FROM api_tokens WHERE id = ${id}
        UNION SELECT child.id FROM api_tokens child JOIN family ON child."parentId" = family.id
      )
      UPDATE api_tokens SET "revokedAt" = (now() AT TIME ZONE 'utc')
      WHERE id IN (SELECT id FROM family) AND "revokedAt" IS NULL
      RETURNING id, name`
    await voidLinksBy(tx, [id, ...revoked.map((line) => line.id)])
    const lines = revoked.length > 0 ? revoked : [{ id, name: token.name }]
    for (const line of lines) {
      audit({
        action: 'api_token.revoked',
        targetType: 'api_token',
        targetId: line.id,
        targetName: line.name,
        detail: {
          lastUsedAt: line.id === id ? (token.lastUsedAt?.toISOString() ?? null) : null,
          ...(line.id === id ? {} : { madeBy: id }),
          ...(revoked.length > 0 ? {} : { before: 'revoked' }),
        },
      })
    }
    return { revoked: revoked.length }
  })
}
