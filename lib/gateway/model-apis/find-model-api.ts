import type { Tx } from '@/lib/db/client'
import type { WriteContext } from '@/lib/db/transact'
import type { ModelApi } from '@/lib/db/generated/client'
import { conflict, invalid, notFound } from '@/lib/errors'

/** Finds a Model API of the actor's instance and locks its row until the transaction ends. Throws `resource.not_found`. */
export async function lockModelApi({ tx, instanceId }: WriteContext, id: string): Promise<ModelApi> {
  await tx.$executeRaw`SELECT 1 FROM model_apis WHERE id = ${id} AND "instanceId" = ${instanceId} FOR UPDATE`
  const row = await tx.modelApi.findFirst({ where: { id, instanceId } })
  if (row === null) throw notFound('Model API', id)
  return row
}

interface ModelApiValues {
  instanceId: string
  name?: string | undefined
  basePath?: string | undefined
  serviceId?: string | undefined
  /** The Model API that may have these values already. */
  exceptId?: string
}

/** Throws by field when name or base path are taken, or when there is no such service. */
export async function requireModelApiValues(tx: Tx, values: ModelApiValues): Promise<void> {
  const { instanceId, name, basePath, serviceId, exceptId = '' } = values
  const others = { instanceId, NOT: { id: exceptId } }
  if (name !== undefined && (await tx.modelApi.count({ where: { ...others, name } })) > 0) {
    throw conflict('name', `There is a Model API named ${name} already.`)
  }
  if (basePath !== undefined) {
    const owner = await tx.modelApi.findFirst({ where: { ...others, basePath }, select: { name: true } })
    if (owner !== null) throw conflict('basePath', `Model API ${owner.name} has this base path already.`)
  }
  if (serviceId === undefined) return
  if ((await tx.service.count({ where: { id: serviceId, instanceId } })) === 0) {
    throw invalid('serviceId', `There is no service ${serviceId}.`)
  }
}
