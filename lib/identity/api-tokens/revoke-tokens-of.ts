import { lockAuditChain } from '@/lib/audit/append'
import type { Tx } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { voidLinksOf } from '@/lib/identity/users/void-links'

/** What the audit log says about each token that goes with a password. */
interface RevokedToken {
  action: 'api_token.revoked'
  targetType: 'api_token'
  targetId: string
  targetName: string
  detail: Prisma.InputJsonObject
}

/**
 * Revokes every token that acts for a person whose password somebody else has reset: whoever had the account may have made
 * them, and one-time links with them. Gives one line for the audit log per token; the caller writes them in the same transaction.
 */
export async function revokeTokensOf(tx: Tx, ownerId: string): Promise<RevokedToken[]> {
  // No token of theirs can make another one meanwhile; see createApiToken.
  await lockAuditChain(tx)
  const revoked = await tx.apiToken.updateManyAndReturn({
    where: { ownerId, revokedAt: null },
    data: { revokedAt: new Date() },
    select: { id: true, name: true },
  })
  await voidLinksOf(tx, ownerId)
  return revoked.map(({ id, name }) => ({
    action: 'api_token.revoked',
    targetType: 'api_token',
    targetId: id,
    targetName: name,
    detail: { reason: 'password_reset', ownerId },
  }))
}
