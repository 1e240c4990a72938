import type { Actor } from '@/lib/actor'
import { goneFields } from '@/lib/audit/changed-fields'
import type { Tx } from '@/lib/db/client'
import { transact, type WriteContext } from '@/lib/db/transact'
import { keepDeleted } from '@/lib/deletions/keep-deleted'
import type { DeletionDto } from '@/lib/deletions/schema'
import { AppError, inUse } from '@/lib/errors'
import { lockApplication } from '@/lib/identity/applications/find-application'
import { requireChangeable, requireDisabled } from '@/lib/identity/applications/rules'

/**
 * Deletes an application for good, with its secrets, its scopes, the scopes granted to it and a node without lines. Throws
 * `resource.conflict` unless it is disabled, `resource.in_use` naming who depends on it.
 */
export async function deleteApplication(actor: Actor, id: string): Promise<DeletionDto> {
  return transact(actor, 'application:write', async (context) => {
    await requireNoAgent(context, id)
    const row = await lockApplication(context, id)
    requireChangeable(row)
    requireDisabled(row)
    return removeApplication(context, id)
  })
}

/** The same inside a running transaction, of an enabled one as well. */
export async function removeApplication(context: WriteContext, id: string): Promise<DeletionDto> {
  await requireNoAgent(context, id)
  const { name } = await lockApplication(context, id)
  const kept = await keepDeleted(context, { kind: 'application', id, name })
  await dropApplication(context, id)
  return kept
}

async function requireNoAgent({ tx, instanceId }: WriteContext, id: string): Promise<void> {
  const agent = await tx.agent.findFirst({ where: { applicationId: id, instanceId }, select: { id: true } })
  if (agent === null) return
  throw new AppError('resource.conflict', {
    message: `This application belongs to agent ${agent.id}; delete the agent.`,
  })
}

/** Deletes the application alone or as part of an agent, once what it takes along is kept. */
export async function dropApplication(context: WriteContext, id: string): Promise<void> {
  const { tx } = context
  const row = await lockApplication(context, id)
  requireChangeable(row)
  const dependents = await findDependents(tx, id)
  if (dependents.length > 0) throw inUse(row.name, dependents)
  await tx.node.deleteMany({ where: { applicationId: id } })
  await tx.application.delete({ where: { id } })
  context.audit({
    action: 'application.deleted',
    targetType: 'application',
    targetId: id,
    targetName: row.name,
    detail: goneFields(row, ['name', 'description', 'identityType', 'audience']),
  })
}

/** A node that stands alone grants nothing and goes with its application. */
export const hasLines = { OR: [{ outgoing: { some: {} } }, { incoming: { some: {} } }] }

async function findDependents(tx: Tx, id: string): Promise<string[]> {
  const nodes = await tx.node.findMany({ where: { applicationId: id, ...hasLines }, select: { name: true } })
  const consumers = await tx.consumer.findMany({ where: { applicationId: id }, select: { name: true } })
  const clients = await tx.application.findMany({
    where: { id: { not: id }, scopeGrants: { some: { scope: { applicationId: id } } } },
    orderBy: { createdAt: 'asc' },
    select: { name: true },
  })
  return [
    ...nodes.map(({ name }) => `node ${name} on the topology`),
    ...consumers.map(({ name }) => `consumer ${name}`),
    ...clients.map(({ name }) => `scope grants of ${name}`),
  ]
}
