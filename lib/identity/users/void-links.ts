import type { Tx } from '@/lib/db/client'

/** A person's row without a one-time link. */
export const noLink = { linkHash: null, linkExpiresAt: null, linkMadeBy: null }

/**
 * Makes the one-time links useless that a person made, by hand or with the API tokens that act for them: a link must not
 * outlive the authority behind it.
 */
export async function voidLinksOf(tx: Tx, personId: string): Promise<void> {
  const tokens = await tx.apiToken.findMany({ where: { ownerId: personId }, select: { id: true } })
  await voidLinksBy(tx, [personId, ...tokens.map(({ id }) => id)])
}

/** The same for what single makers, people or API tokens, have made. */
export async function voidLinksBy(tx: Tx, makers: string[]): Promise<void> {
  await tx.user.updateMany({ where: { linkMadeBy: { in: makers } }, data: noLink })
}
