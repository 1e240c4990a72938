import type { WriteContext } from '@/lib/db/transact'
import { notFound } from '@/lib/errors'
import { grantIncludes, type GrantRow } from '@/lib/gateway/grants/to-grant-dto'

/** Finds a grant of the actor's instance and locks its row until the transaction ends. Throws `resource.not_found`. */
export async function lockGrant({ tx, instanceId }: WriteContext, id: string): Promise<GrantRow> {
  await tx.$executeRaw`SELECT 1 FROM grants WHERE id = ${id} AND "instanceId" = ${instanceId} FOR UPDATE`
  const row = await tx.grant.findFirst({ where: { id, instanceId }, include: grantIncludes })
  if (row === null) throw notFound('grant', id)
  return row
}
