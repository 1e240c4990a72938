import type { WriteContext } from '@/lib/db/transact'
import type { Credential } from '@/lib/db/generated/client'
import { notFound } from '@/lib/errors'

/** Finds a credential of the actor's instance and locks its row until the transaction ends. Throws `resource.not_found`. */
export async function lockCredential(
  { tx, instanceId }: WriteContext,
  id: string,
): Promise<Omit<Credential, 'sealed'>> {
  await tx.$executeRaw`SELECT 1 FROM credentials WHERE id = ${id} AND "instanceId" = ${instanceId} FOR UPDATE`
  const row = await tx.credential.findFirst({ where: { id, instanceId }, omit: { sealed: true } })
  if (row === null) throw notFound('credential', id)
  return row
}
