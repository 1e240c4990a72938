import type { Actor } from '@/lib/actor'
import { newFields } from '@/lib/audit/changed-fields'
import { transact, type WriteContext } from '@/lib/db/transact'
import { conflict, invalid } from '@/lib/errors'
import { requireGrantEnd } from '@/lib/gateway/grants/rules'
import type { CreateGrantInput, GrantDto } from '@/lib/gateway/grants/schema'
import { grantIncludes, nameGrant, toGrantDto } from '@/lib/gateway/grants/to-grant-dto'
import { newId } from '@/lib/ids'

/** Lets a consumer call a Model API, by hand. A grant that an edge holds already will outlive the edge from now on. */
export async function createGrant(actor: Actor, input: CreateGrantInput): Promise<GrantDto> {
  return transact(actor, 'grant:write', (context) => insertGrant(context, input))
}

/** The same inside a running transaction. */
export async function insertGrant(context: WriteContext, input: CreateGrantInput): Promise<GrantDto> {
  const { tx, instanceId } = context
  const { consumerId, modelApiId } = input
  await requireParties(context, input)
  const key = { consumerId_modelApiId: { consumerId, modelApiId } }
  const existing = await tx.grant.findUnique({ where: key, include: grantIncludes })
  if (existing?.manual === true) {
    throw conflict(
      'modelApiId',
      `${existing.consumer.name} holds a grant on ${existing.modelApi.name} already.`,
    )
  }
  const expiresAt = input.expiresAt === null ? null : new Date(input.expiresAt)
  requireGrantEnd(expiresAt, { now: new Date(), heldByEdge: existing !== null })
  const row = await tx.grant.upsert({
    where: key,
    create: { id: newId('car'), instanceId, consumerId, modelApiId, expiresAt, manual: true },
    update: { manual: true },
    include: grantIncludes,
  })
  context.audit({
    action: 'grant.created',
    targetType: 'grant',
    targetId: row.id,
    targetName: nameGrant(row),
    detail: {
      ...{ consumerId, modelApiId },
      ...newFields({ consumer: row.consumer.name, modelApi: row.modelApi.name, expiresAt }, [
        'consumer',
        'modelApi',
        'expiresAt',
      ]),
    },
  })
  return toGrantDto(row)
}

async function requireParties(
  { tx, instanceId }: WriteContext,
  { consumerId, modelApiId }: CreateGrantInput,
): Promise<void> {
  if ((await tx.consumer.count({ where: { id: consumerId, instanceId } })) === 0) {
    throw invalid('consumerId', `There is no consumer ${consumerId}.`)
  }
  if ((await tx.modelApi.count({ where: { id: modelApiId, instanceId } })) === 0) {
    throw invalid('modelApiId', `There is no Model API ${modelApiId}.`)
  }
}
