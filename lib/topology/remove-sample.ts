import type { Actor } from '@/lib/actor'
import { transact, type WriteContext } from '@/lib/db/transact'
import { AppError, inUse } from '@/lib/errors'
import { removeNode } from '@/lib/topology/delete-node'
import { lockTopology } from '@/lib/topology/lock-topology'
import { tiesToSample } from '@/lib/topology/sample-ties'
import type { RemoveSampleInput } from '@/lib/topology/schema'

const sample = true

/**
 * Takes the sample topology away: its nodes with all their lines, and the objects made with it. Throws `resource.in_use`
 * naming what else depends on a sample object, and `topology.changed` when more lines tie it to other nodes than the
 * writer saw.
 */
export async function removeSample(actor: Actor, { ties }: RemoveSampleInput = {}): Promise<void> {
  await transact(actor, 'sample:write', async (write) => {
    await lockTopology(write)
    const { tx, instanceId } = write
    if (ties !== undefined && (await countTies(write)) > ties) {
      throw new AppError('topology.changed', {
        message: 'A line was drawn to the sample meanwhile. Nothing was removed; look and try again.',
      })
    }
    const nodes = await tx.node.findMany({ where: { instanceId, sample }, select: { id: true } })
    for (const node of nodes) await removeNode(write, node.id)
    const dependents = await findDependents(write)
    if (dependents.length > 0) throw inUse('The sample topology', dependents)
    const removed = await removeObjects(write)
    write.audit({
      action: 'sample.removed',
      targetType: 'topology',
      targetId: instanceId,
      targetName: 'Sample topology',
      detail: { nodes: nodes.length, ...removed },
    })
  })
}

async function countTies({ tx, instanceId }: WriteContext): Promise<number> {
  return tx.edge.count({ where: { instanceId, ...tiesToSample } })
}

async function removeObjects({ tx, instanceId }: WriteContext) {
  const where = { instanceId, sample }
  const { count: modelApis } = await tx.modelApi.deleteMany({ where })
  const { count: services } = await tx.service.deleteMany({ where })
  await tx.authorizationRule.deleteMany({
    where: { instanceId, kind: 'exclusive', subjects: { some: { application: { sample } } } },
  })
  const { count: credentials } = await tx.credential.deleteMany({ where })
  const { count: applications } = await tx.application.deleteMany({ where })
  return { modelApis, services, credentials, applications }
}

/** What people built on sample objects by hand, in words. */
async function findDependents({ tx, instanceId }: WriteContext): Promise<string[]> {
  const ofSample = { OR: [{ application: { sample } }, { credential: { sample } }, { modelApi: { sample } }] }
  const nodes = await tx.node.findMany({ where: { instanceId, ...ofSample }, select: { name: true } })
  const grants = await tx.grant.findMany({
    where: { instanceId, modelApi: { sample } },
    select: { consumer: { select: { name: true } } },
  })
  const clients = await tx.application.findMany({
    where: { instanceId, sample: false, scopeGrants: { some: { scope: { application: { sample } } } } },
    select: { name: true },
  })
  const modelApis = await tx.modelApi.findMany({
    where: { instanceId, sample: false, service: { sample } },
    select: { name: true },
  })
  const resources = await tx.ruleResource.findMany({
    where: { credential: { instanceId, sample }, rule: { subjects: { none: { application: { sample } } } } },
    select: { rule: { select: { name: true } } },
  })
  return [
    ...nodes.map(({ name }) => `node ${name} on the topology`),
    ...grants.map(({ consumer }) => `the grant of consumer ${consumer.name}`),
    ...clients.map(({ name }) => `scope grants of ${name}`),
    ...modelApis.map(({ name }) => `Model API ${name}`),
    ...resources.map(({ rule }) => `the authorization rule of ${rule.name}`),
  ]
}
