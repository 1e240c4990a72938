import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { testActor, useTestDatabase } from '@/lib/db/testing'
import { newId } from '@/lib/ids'
import { connect } from '@/lib/topology/connect'
import { deleteNode } from '@/lib/topology/delete-node'
import { disconnect } from '@/lib/topology/disconnect'
import { readEdge } from '@/lib/topology/read-edge'
import { noGrants, readGrantTables, seedAgent, seedCredential, useNodes } from '@/lib/topology/testing'
import { updateEdgeScopes } from '@/lib/topology/update-edge-scopes'

useTestDatabase()
const { nodes, draw } = useNodes()

describe('disconnect', () => {
  it.each<[keyof typeof nodes, keyof typeof nodes]>([
    ['portal', 'agent'],
    ['portal', 'qwen'],
    ['agent', 'qwen'],
    ['agent', 'key'],
    ['agent', 'maps'],
    ['agent', 'orders'],
  ])('%s to %s takes away all the line wrote', async (source, target) => {
    const { id } = await draw(source, target)
    await disconnect(testActor(), { edgeId: id })
    expect(await readGrantTables()).toEqual(noGrants)
    await expect(disconnect(testActor(), { edgeId: id })).rejects.toMatchObject({
      code: 'resource.not_found',
    })
  })

  it('leaves what another line holds', async () => {
    const qwen = await draw('agent', 'qwen')
    await draw('agent', 'gpt')
    expect(await readEdge(testActor(), qwen.id)).toMatchObject({
      scopes: [{ value: 'model:invoke', keptBy: 'other_edge' }],
      modelApis: [{ modelApi: { name: 'qwen' }, keptBy: null, consumerGoes: false }],
      lastCallAt: null,
    })
    expect((await disconnect(testActor(), { edgeId: qwen.id })).removed).toEqual({
      edges: 1,
      scopeGrants: 0,
      grants: 1,
      consumers: 0,
      credentials: 0,
    })
    expect(await readGrantTables()).toEqual({
      ...noGrants,
      edges: ['agent > gpt'],
      scopeGrants: ['agent: AI gateway|model:invoke (edge x1)'],
      consumers: ['agent (managed) client_id=agent'],
      grants: ['agent: gpt (edge x1)'],
    })
  })

  it('leaves what was granted by hand, and a consumer made by hand', async () => {
    const { instanceId } = testActor()
    const clientId = nodes.agent.applicationId as string
    const scope = await db().scope.findFirstOrThrow({ where: { value: 'read' } })
    await db().scopeGrant.create({ data: { id: newId('sg'), instanceId, clientId, scopeId: scope.id } })
    const consumerId = newId('csm')
    await db().consumer.create({
      data: { id: consumerId, instanceId, name: 'by hand', claim: 'client_id', value: clientId },
    })
    const modelApiId = nodes.qwen.modelApiId as string
    await db().grant.create({ data: { id: newId('car'), instanceId, consumerId, modelApiId } })
    const before = await readGrantTables()
    const orders = await draw('agent', 'orders')
    const qwen = await draw('agent', 'qwen')
    const gpt = await draw('agent', 'gpt')
    expect(
      (await readEdge(testActor(), orders.id)).scopes.map((row) => [row.value, row.keptBy]).sort(),
    ).toEqual([
      ['read', 'manual'],
      ['write', null],
    ])
    for (const edge of [orders, qwen, gpt]) await disconnect(testActor(), { edgeId: edge.id })
    expect(await readGrantTables()).toEqual(before)
  })
})

describe('deleteNode', () => {
  it('takes the lines of the node and what they granted; the object stays', async () => {
    const node = await seedCredential('external', 'crm')
    const edge = await connect(testActor(), { sourceId: nodes.agent.id, targetId: node.id })
    await draw('agent', 'qwen')
    expect((await deleteNode(testActor(), { nodeId: node.id })).removed).toMatchObject({
      edges: 1,
      credentials: 1,
    })
    expect(await db().credential.count({ where: { id: node.credentialId as string } })).toBe(1)
    expect(await db().edge.count({ where: { id: edge.id } })).toBe(0)
    expect(await readGrantTables()).toMatchObject({ edges: ['agent > qwen'], credentials: [] })
    await expect(deleteNode(testActor(), { nodeId: node.id })).rejects.toMatchObject({
      code: 'resource.not_found',
    })
  })

  it('takes all lines of an agent, in and out; its application stays', async () => {
    const agent = await seedAgent('leaving')
    await connect(testActor(), { sourceId: nodes.portal.id, targetId: agent.id })
    for (const target of ['qwen', 'gpt', 'key', 'orders'] as const) {
      await connect(testActor(), { sourceId: agent.id, targetId: nodes[target].id })
    }
    await deleteNode(testActor(), { nodeId: agent.id })
    expect(await readGrantTables()).toEqual(noGrants)
    expect(await db().agent.count({ where: { applicationId: agent.applicationId as string } })).toBe(1)
  })
})

describe('updateEdgeScopes', () => {
  it('adds and takes scopes, and leaves those that others hold', async () => {
    const edge = await draw('agent', 'orders', ['read'])
    const changed = await updateEdgeScopes(testActor(), { edgeId: edge.id, scopes: ['write'] })
    expect(changed.labels).toEqual(['write'])
    expect((await readGrantTables()).scopeGrants).toEqual(['agent: orders|write (edge x1)'])
    const model = await draw('agent', 'qwen')
    await expect(updateEdgeScopes(testActor(), { edgeId: model.id, scopes: ['x'] })).rejects.toMatchObject({
      code: 'input.invalid',
    })
  })
})
