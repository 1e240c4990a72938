import type { Tx } from '@/lib/db/client'
import type { WriteContext } from '@/lib/db/transact'
import type { Service } from '@/lib/db/generated/client'
import { conflict, notFound } from '@/lib/errors'

/** Finds a service of the actor's instance and locks its row until the transaction ends. Throws `resource.not_found`. */
export async function lockService({ tx, instanceId }: WriteContext, id: string): Promise<Service> {
  await tx.$executeRaw`SELECT 1 FROM services WHERE id = ${id} AND "instanceId" = ${instanceId} FOR UPDATE`
  const row = await tx.service.findFirst({ where: { id, instanceId }, omit: { apiKeySealed: false } })
  if (row === null) throw notFound('service', id)
  return row
}

/** Throws `resource.conflict` when another service has the name. */
export async function requireUniqueServiceName(
  tx: Tx,
  { instanceId, name, exceptId }: { instanceId: string; name: string | undefined; exceptId?: string },
): Promise<void> {
  if (name === undefined) return
  const taken = await tx.service.count({ where: { instanceId, name, NOT: { id: exceptId ?? '' } } })
  if (taken > 0) throw conflict('name', `There is a service named ${name} already.`)
}
