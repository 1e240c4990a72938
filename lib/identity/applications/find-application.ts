import type { Tx } from '@/lib/db/client'
import type { WriteContext } from '@/lib/db/transact'
import type { Application } from '@/lib/db/generated/client'
import { conflict, notFound } from '@/lib/errors'

/**
 * Finds an application of the actor's instance and locks its row until the transaction ends, so that two writers cannot
 * both pass a check of what belongs to it. Throws `resource.not_found`.
 */
export async function lockApplication({ tx, instanceId }: WriteContext, id: string): Promise<Application> {
  await tx.$executeRaw`SELECT 1 FROM applications WHERE id = ${id} AND "instanceId" = ${instanceId} FOR UPDATE`
  const row = await tx.application.findFirst({ where: { id, instanceId } })
  if (row === null) throw notFound('application', id)
  return row
}

interface UniqueValues {
  instanceId: string
  name?: string | undefined
  audience?: string | undefined
  /** The application that may have these values already. */
  exceptId?: string | undefined
}

/** Throws `resource.conflict` on the field whose value another application has. */
export async function requireUniqueApplication(tx: Tx, values: UniqueValues): Promise<void> {
  const { instanceId, name, audience, exceptId } = values
  const others = { instanceId, ...(exceptId === undefined ? {} : { NOT: { id: exceptId } }) }
  if (name !== undefined && (await tx.application.count({ where: { ...others, name } })) > 0) {
    throw conflict('name', `There is an application named ${name} already.`)
  }
  if (audience === undefined) return
  const owner = await tx.application.findFirst({ where: { ...others, audience }, select: { name: true } })
  if (owner !== null) {
    throw conflict('audience', `The application ${owner.name} has this resource server identifier already.`)
  }
}
