import type { Tx } from '@/lib/db/client'
import type { WriteContext } from '@/lib/db/transact'
import type { Consumer } from '@/lib/db/generated/client'
import { conflict, notFound } from '@/lib/errors'

/** Finds a consumer of the actor's instance and locks its row until the transaction ends. Throws `resource.not_found`. */
export async function lockConsumer({ tx, instanceId }: WriteContext, id: string): Promise<Consumer> {
  await tx.$executeRaw`SELECT 1 FROM consumers WHERE id = ${id} AND "instanceId" = ${instanceId} FOR UPDATE`
  const row = await tx.consumer.findFirst({ where: { id, instanceId } })
  if (row === null) throw notFound('consumer', id)
  return row
}

interface ConsumerValues {
  instanceId: string
  name: string
  claim: string
  value: string
  /** The consumer that may have these values already. */
  exceptId?: string
}

/** Throws `resource.conflict` on the field whose value another consumer has. */
export async function requireUniqueConsumer(tx: Tx, values: ConsumerValues): Promise<void> {
  const { instanceId, name, claim, value, exceptId = '' } = values
  const others = { instanceId, NOT: { id: exceptId } }
  if ((await tx.consumer.count({ where: { ...others, name } })) > 0) {
    throw conflict('name', `There is a consumer named ${name} already.`)
  }
  const twin = await tx.consumer.findFirst({ where: { ...others, claim, value }, select: { name: true } })
  if (twin !== null) {
    throw conflict('value', `Consumer ${twin.name} is known by this value of ${claim} already.`)
  }
}
