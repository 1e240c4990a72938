import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { testActor, useTestDatabase } from '@/lib/db/testing'
import { newId } from '@/lib/ids'
import { connect } from '@/lib/topology/connect'
import { deleteNode } from '@/lib/topology/delete-node'
import { disconnect } from '@/lib/topology/disconnect'
import { restore } from '@/lib/topology/restore'
import { findOrphans, readGrantTables, seedCredential, seedService, useNodes } from '@/lib/topology/testing'

useTestDatabase()
const { nodes, draw } = useNodes()

const olga = () => ({ ...testActor(), id: 'usr_olga', name: 'olga@example.com' })

/** The rows themselves, with their ids: an undo must bring back these and no others. */
async function readRows() {
  const order = { orderBy: { id: 'asc' } } as const
  return {
    nodes: (await db().node.findMany(order)).map(({ updatedAt: _updatedAt, ...node }) => node),
    edges: (await db().edge.findMany(order)).map(({ createdAt: _createdAt, ...edge }) => edge),
    scopeGrants: await db().scopeGrant.findMany(order),
    consumers: (await db().consumer.findMany(order)).map(({ updatedAt: _updatedAt, ...row }) => row),
    grants: await db().grant.findMany(order),
    resources: await db().ruleResource.findMany(order),
    held: [
      await db().edgeScopeGrant.findMany({ orderBy: [{ edgeId: 'asc' }, { scopeGrantId: 'asc' }] }),
      await db().edgeGrant.findMany({ orderBy: { edgeId: 'asc' } }),
      await db().edgeResource.findMany({ orderBy: { edgeId: 'asc' } }),
    ],
  }
}

describe('restore after disconnect', () => {
  it.each<[keyof typeof nodes, keyof typeof nodes, string[]?]>([
    ['portal', 'agent', ['ask']],
    ['portal', 'qwen'],
    ['agent', 'qwen'],
    ['agent', 'key'],
    ['agent', 'orders', ['read']],
  ])('%s to %s is granted exactly as before', async (source, target, scopes) => {
    const edge = await draw(source, target, scopes)
    const before = await readRows()
    const { removalId } = await disconnect(testActor(), { edgeId: edge.id, version: edge.version })
    const restored = await restore(testActor(), { removalId })
    expect(restored).toMatchObject({ nodes: [], edges: [{ id: edge.id, labels: edge.labels, live: true }] })
    expect(await readRows()).toEqual(before)
  })

  it('is audited, counts as drawn by whoever puts it back, and works once', async () => {
    const edge = await draw('agent', 'qwen')
    const { removalId } = await disconnect(testActor(), { edgeId: edge.id })
    const { edges } = await restore(olga(), { removalId })
    expect(edges[0]?.createdBy).toBe('olga@example.com')
    expect(await db().auditEvent.findFirstOrThrow({ orderBy: { seq: 'desc' } })).toMatchObject({
      action: 'edge.restored',
      actorName: 'olga@example.com',
      targetId: edge.id,
      targetName: 'agent → qwen',
      detail: { sourceId: nodes.agent.id, targetId: nodes.qwen.id, granted: ['/qwen'] },
    })
    await expect(restore(testActor(), { removalId })).rejects.toMatchObject({
      code: 'resource.not_found',
      message: 'This can no longer be put back: it was put back already, or a day has passed.',
    })
  })

  it('holds what others granted meanwhile instead of granting it twice', async () => {
    const edge = await draw('agent', 'orders', ['read'])
    const { removalId } = await disconnect(testActor(), { edgeId: edge.id })
    const { instanceId } = testActor()
    const scope = await db().scope.findFirstOrThrow({ where: { value: 'read' } })
    const clientId = nodes.agent.applicationId as string
    await db().scopeGrant.create({ data: { id: newId('sg'), instanceId, clientId, scopeId: scope.id } })
    await restore(testActor(), { removalId })
    expect((await readGrantTables()).scopeGrants).toEqual(['agent: orders|read (manual x1)'])
  })

  it('brings back what another line held then and no longer does', async () => {
    const qwen = await draw('agent', 'qwen')
    const gpt = await draw('agent', 'gpt')
    const { removalId } = await disconnect(testActor(), { edgeId: qwen.id })
    await disconnect(testActor(), { edgeId: gpt.id })
    await restore(testActor(), { removalId })
    expect(await readGrantTables()).toEqual({
      edges: ['agent > qwen'],
      scopeGrants: ['agent: AI gateway|model:invoke (edge x1)'],
      consumers: ['agent (managed) client_id=agent'],
      grants: ['agent: qwen (edge x1)'],
      credentials: [],
    })
    expect(await findOrphans()).toEqual({ scopeGrants: 0, grants: 0, resources: 0, consumers: 0 })
  })
})

describe('restore after deleteNode', () => {
  it('brings back the node and all its lines under their ids, with exactly the same grants', async () => {
    await draw('portal', 'agent', ['act'])
    await draw('portal', 'qwen')
    for (const target of ['qwen', 'gpt', 'key'] as const) await draw('agent', target)
    await draw('agent', 'orders', ['write'])
    const before = await readRows()
    const { removalId } = await deleteNode(testActor(), { nodeId: nodes.agent.id })
    expect((await readGrantTables()).edges).toEqual(['portal > qwen'])
    const restored = await restore(testActor(), { removalId })
    expect(restored.nodes).toMatchObject([{ id: nodes.agent.id, name: 'agent', kind: 'agent' }])
    expect(restored.edges).toHaveLength(5)
    expect(await readRows()).toEqual(before)
    const last = await db().auditEvent.findFirstOrThrow({ orderBy: { seq: 'desc' } })
    expect(last).toMatchObject({ action: 'node.restored', targetId: nodes.agent.id, targetName: 'agent' })
  })
})

describe('restore refuses and leaves nothing', () => {
  it('a line whose place is taken, or whose end is gone', async () => {
    const edge = await draw('agent', 'qwen')
    const { removalId } = await disconnect(testActor(), { edgeId: edge.id })
    const other = await draw('agent', 'qwen')
    await expect(restore(testActor(), { removalId })).rejects.toMatchObject({
      code: 'resource.conflict',
      message: 'agent is connected to qwen already.',
    })
    await disconnect(testActor(), { edgeId: other.id })
    const gone = await deleteNode(testActor(), { nodeId: nodes.qwen.id })
    const before = await readRows()
    await expect(restore(testActor(), { removalId })).rejects.toMatchObject({
      message: 'The line cannot be put back: one of its two nodes is no longer on the canvas.',
    })
    expect(await readRows()).toEqual(before)
    await restore(testActor(), { removalId: gone.removalId })
  })

  it('a node whose object was put on the canvas anew, or deleted', async () => {
    const node = await seedCredential('external', `crm-${Date.now()}`)
    const { removalId } = await deleteNode(testActor(), { nodeId: node.id })
    const { id: _id, createdAt: _createdAt, updatedAt: _updatedAt, ...values } = node
    const twin = await db().node.create({ data: { ...values, id: newId('node') } })
    await expect(restore(testActor(), { removalId })).rejects.toMatchObject({
      code: 'resource.conflict',
      message: `${node.name} stands on the canvas already.`,
    })
    await db().node.delete({ where: { id: twin.id } })
    await db().credential.delete({ where: { id: node.credentialId as string } })
    await expect(restore(testActor(), { removalId })).rejects.toMatchObject({
      message: `${node.name} cannot be put back: what it stood for has been deleted.`,
    })
  })

  it('a line whose scope has been deleted', async () => {
    const node = await seedService(`stock-${Date.now()}`, ['count'])
    const edge = await connect(testActor(), { sourceId: nodes.agent.id, targetId: node.id })
    const { removalId } = await disconnect(testActor(), { edgeId: edge.id })
    await db().scope.deleteMany({ where: { applicationId: node.applicationId as string } })
    await expect(restore(testActor(), { removalId })).rejects.toMatchObject({
      code: 'edge.refused',
      message: `${node.name} has no scopes to grant. Give it an audience and a scope first.`,
    })
    expect((await readGrantTables()).edges).toEqual([])
  })

  it('a line one of whose scopes has been deleted', async () => {
    const node = await seedService(`depot-${Date.now()}`, ['count', 'move'])
    const edge = await connect(testActor(), { sourceId: nodes.agent.id, targetId: node.id })
    const { removalId } = await disconnect(testActor(), { edgeId: edge.id })
    await db().scope.deleteMany({ where: { applicationId: node.applicationId as string, value: 'move' } })
    await expect(restore(testActor(), { removalId })).rejects.toMatchObject({
      code: 'resource.conflict',
      message: 'Part of what the line granted has been deleted, so it cannot be put back. Draw it anew.',
    })
    expect((await readGrantTables()).edges).toEqual([])
  })

  it.each<['agent' | 'qwen', string]>([
    ['agent', 'agent is disabled. Enable it first.'],
    ['qwen', 'qwen is disabled. Enable it first.'],
  ])('a line that could not be drawn anew, because %s is disabled by now', async (end, message) => {
    const edge = await draw('agent', 'qwen')
    const line = await disconnect(testActor(), { edgeId: edge.id })
    const status = async (to: 'enabled' | 'disabled') => {
      const data = { status: to }
      if (end === 'agent') {
        await db().application.update({ where: { id: nodes.agent.applicationId as string }, data })
      } else await db().modelApi.update({ where: { id: nodes.qwen.modelApiId as string }, data })
    }
    await status('disabled')
    const before = await readRows()
    const refusal = { code: 'edge.refused', message }
    await expect(restore(testActor(), { removalId: line.removalId })).rejects.toMatchObject(refusal)
    await status('enabled')
    await restore(testActor(), { removalId: line.removalId })

    const node = await deleteNode(testActor(), { nodeId: nodes[end].id })
    await status('disabled')
    await expect(restore(testActor(), { removalId: node.removalId })).rejects.toMatchObject(refusal)
    expect((await readRows()).grants).toEqual(before.grants)
    await status('enabled')
    await restore(testActor(), { removalId: node.removalId })
    expect((await readGrantTables()).edges).toEqual(['agent > qwen'])
  })

  it('an auditor, an actor of another instance, and a removal that is older than a day', async () => {
    const edge = await draw('agent', 'qwen')
    const { removalId } = await disconnect(testActor(), { edgeId: edge.id })
    await expect(restore(testActor({ role: 'auditor' }), { removalId })).rejects.toMatchObject({
      code: 'permission.denied',
    })
    const other = await db().instance.create({ data: { id: newId('idaas'), description: 'Other' } })
    const stranger = { ...testActor(), instanceId: other.id }
    await expect(restore(stranger, { removalId })).rejects.toMatchObject({ code: 'resource.not_found' })
    const createdAt = new Date(Date.now() - 25 * 60 * 60 * 1000)
    await db().removal.update({ where: { id: removalId }, data: { createdAt } })
    const next = await draw('agent', 'gpt')
    await disconnect(testActor(), { edgeId: next.id })
    await expect(restore(testActor(), { removalId })).rejects.toMatchObject({ code: 'resource.not_found' })
  })

  it('all but one of those who put the same back at the same time', async () => {
    const edge = await draw('agent', 'qwen')
    const { removalId } = await disconnect(testActor(), { edgeId: edge.id })
    const results = await Promise.allSettled(
      Array.from({ length: 10 }, () => restore(testActor(), { removalId })),
    )
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
    expect((await readGrantTables()).grants).toEqual(['agent: qwen (edge x1)'])
  })
})
