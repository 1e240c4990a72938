import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { testActor, useTestDatabase } from '@/lib/db/testing'
import { newId } from '@/lib/ids'
import { connect } from '@/lib/topology/connect'
import { deleteNode } from '@/lib/topology/delete-node'
import { disconnect } from '@/lib/topology/disconnect'
import { readEdge } from '@/lib/topology/read-edge'
import {
  clearGrants,
  findOrphans,
  readGrantTables,
  seedAgent,
  seedClient,
  seedCredential,
  seedModelApi,
  seedService,
} from '@/lib/topology/testing'
import { updateEdgeScopes } from '@/lib/topology/update-edge-scopes'

useTestDatabase()

const nothing = { edges: [], scopeGrants: [], consumers: [], grants: [], credentials: [] }
const noOrphans = { scopeGrants: 0, grants: 0, resources: 0, consumers: 0 }

async function seed() {
  return {
    portal: await seedClient('portal'),
    agent: await seedAgent('agent', ['ask', 'act']),
    other: await seedAgent('other'),
    qwen: await seedModelApi('qwen'),
    gpt: await seedModelApi('gpt'),
    key: await seedCredential('llm', 'key'),
    maps: await seedCredential('external', 'maps'),
    orders: await seedService('orders'),
  }
}
type Nodes = Awaited<ReturnType<typeof seed>>
let nodes: Nodes

function draw(source: keyof Nodes, target: keyof Nodes, scopes?: string[]) {
  const ends = { sourceId: nodes[source].id, targetId: nodes[target].id }
  return connect(testActor(), scopes === undefined ? ends : { ...ends, scopes })
}

beforeEach(async () => {
  nodes ??= await seed()
  await clearGrants()
})

describe('connect', () => {
  it('client to agent: grants the chosen scopes of the agent', async () => {
    const edge = await draw('portal', 'agent', ['ask'])
    expect(edge).toMatchObject({
      kind: 'agent_scopes',
      labels: ['ask'],
      live: true,
      createdBy: 'test@example.com',
    })
    expect(await readGrantTables()).toEqual({
      ...nothing,
      edges: ['portal > agent'],
      scopeGrants: ['portal: agent|ask (edge x1)'],
    })
  })

  it.each(['portal', 'agent'] as const)('%s to a Model API: scope, consumer and grant', async (source) => {
    const edge = await draw(source, 'qwen')
    expect(edge).toMatchObject({ kind: 'model_api', labels: ['/qwen'], live: true })
    expect(await readGrantTables()).toEqual({
      ...nothing,
      edges: [`${source} > qwen`],
      scopeGrants: [`${source}: AI gateway|model:invoke (edge x1)`],
      consumers: [`${source} (managed) client_id=${source}`],
      grants: [`${source}: qwen (edge x1)`],
    })
  })

  it.each(['key', 'maps'] as const)("agent to credential %s: joins the agent's own rule", async (target) => {
    const edge = await draw('agent', target)
    expect(edge).toMatchObject({ kind: 'credential', labels: [target] })
    expect(await readGrantTables()).toEqual({
      ...nothing,
      edges: [`agent > ${target}`],
      credentials: [`agent: ${target} (edge x1)`],
    })
  })

  it('agent to enterprise service: all scopes unless some are chosen', async () => {
    await draw('agent', 'orders')
    expect(await readGrantTables()).toEqual({
      ...nothing,
      edges: ['agent > orders'],
      scopeGrants: ['agent: orders|read (edge x1)', 'agent: orders|write (edge x1)'],
    })
  })

  it('shares consumer and scope between the lines of one agent, and makes a consumer for each caller', async () => {
    await draw('agent', 'qwen')
    await draw('agent', 'gpt')
    await draw('portal', 'gpt')
    expect(await readGrantTables()).toMatchObject({
      scopeGrants: ['agent: AI gateway|model:invoke (edge x2)', 'portal: AI gateway|model:invoke (edge x1)'],
      consumers: ['agent (managed) client_id=agent', 'portal (managed) client_id=portal'],
      grants: ['agent: gpt (edge x1)', 'agent: qwen (edge x1)', 'portal: gpt (edge x1)'],
    })
  })

  it('takes another name for the consumer when the name of the application is taken', async () => {
    const { instanceId } = testActor()
    const taken = { id: newId('csm'), instanceId, name: 'agent', claim: 'uid', value: 'someone' }
    await db().consumer.create({ data: taken })
    await draw('agent', 'qwen')
    expect((await readGrantTables()).consumers).toEqual([
      `agent (${nodes.agent.applicationId}) (managed) client_id=agent`,
      'agent uid=someone',
    ])
  })

  it('writes one audit line with what was granted, and raises the version', async () => {
    const before = await db().instance.findFirstOrThrow()
    const edge = await draw('agent', 'qwen')
    const after = await db().instance.findFirstOrThrow()
    expect(after.version - before.version).toBe(1n)
    const lines = await db().auditEvent.findMany({ where: { targetId: edge.id } })
    expect(lines).toMatchObject([
      {
        action: 'edge.connected',
        targetName: 'agent → qwen',
        detail: {
          kind: 'model_api',
          granted: {
            scopes: [expect.stringMatching(/\|model:invoke$/)],
            modelApis: ['qwen'],
            credentials: [],
          },
        },
      },
    ])
  })
})

describe('connect refuses and leaves nothing', () => {
  it.each<[keyof Nodes, keyof Nodes, string]>([
    [
      'portal',
      'maps',
      'maps is reached with a stored credential, and only agents hold an authorization rule for credentials.',
    ],
    [
      'portal',
      'orders',
      'portal is a client. Enterprise services are reached by agents: connect an agent to orders.',
    ],
    ['agent', 'other', 'agent and other are both agents. An agent cannot be granted another agent.'],
    ['qwen', 'agent', 'Lines go from the caller to the called: draw it from agent to qwen.'],
    ['agent', 'agent', 'agent cannot be connected to itself.'],
  ])('%s to %s', async (source, target, message) => {
    await expect(draw(source, target)).rejects.toMatchObject({ code: 'edge.refused', status: 422, message })
    expect(await readGrantTables()).toEqual(nothing)
  })

  it('a second line, a disabled target, an unknown scope, a node that is gone', async () => {
    await draw('agent', 'qwen')
    await expect(draw('agent', 'qwen')).rejects.toMatchObject({ code: 'edge.refused' })
    await disconnect(testActor(), { edgeId: (await db().edge.findFirstOrThrow()).id })
    await expect(draw('agent', 'orders', ['read', 'drop'])).rejects.toMatchObject({
      code: 'input.invalid',
      fields: { scopes: 'orders has no scope drop.' },
    })
    await expect(draw('agent', 'qwen', ['x'])).rejects.toMatchObject({ code: 'input.invalid' })
    const gone = connect(testActor(), { sourceId: nodes.agent.id, targetId: newId('node') })
    await expect(gone).rejects.toMatchObject({ code: 'resource.not_found' })
    const id = nodes.gpt.modelApiId as string
    await db().modelApi.update({ where: { id }, data: { status: 'disabled' } })
    await expect(draw('agent', 'gpt')).rejects.toMatchObject({ message: 'gpt is disabled. Enable it first.' })
    await db().modelApi.update({ where: { id }, data: { status: 'enabled' } })
    expect(await readGrantTables()).toEqual(nothing)
  })

  it('an auditor, and an actor of another instance', async () => {
    const ends = { sourceId: nodes.agent.id, targetId: nodes.qwen.id }
    await expect(connect(testActor({ role: 'auditor' }), ends)).rejects.toMatchObject({
      code: 'permission.denied',
    })
    const other = await db().instance.create({ data: { id: newId('idaas'), description: 'Other' } })
    const stranger = { ...testActor(), instanceId: other.id }
    await expect(connect(stranger, ends)).rejects.toMatchObject({ code: 'resource.not_found' })
    const edge = await draw('agent', 'qwen')
    await expect(disconnect(stranger, { edgeId: edge.id })).rejects.toMatchObject({
      code: 'resource.not_found',
    })
    await expect(deleteNode(stranger, { nodeId: nodes.qwen.id })).rejects.toMatchObject({
      code: 'resource.not_found',
    })
  })
})

describe('disconnect', () => {
  it.each<[keyof Nodes, keyof Nodes]>([
    ['portal', 'agent'],
    ['portal', 'qwen'],
    ['agent', 'qwen'],
    ['agent', 'key'],
    ['agent', 'maps'],
    ['agent', 'orders'],
  ])('%s to %s takes away all the line wrote', async (source, target) => {
    const { id } = await draw(source, target)
    await disconnect(testActor(), { edgeId: id })
    expect(await readGrantTables()).toEqual(nothing)
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
      ...nothing,
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
    expect(await readGrantTables()).toEqual(nothing)
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

describe('at the same time', () => {
  it('twenty connects make one line', async () => {
    const results = await Promise.allSettled(Array.from({ length: 20 }, () => draw('agent', 'qwen')))
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
    const reasons = results.flatMap((result) => (result.status === 'rejected' ? [result.reason.code] : []))
    expect(new Set(reasons)).toEqual(new Set(['edge.refused']))
    expect(await readGrantTables()).toMatchObject({
      edges: ['agent > qwen'],
      grants: ['agent: qwen (edge x1)'],
    })
  })

  it('connects, disconnects and deletions leave no orphans and no half lines', async () => {
    const spare = await seedModelApi(`spare${Date.now()}`)
    const targets = [nodes.qwen, nodes.gpt, nodes.orders, nodes.key, spare]
    const jobs = Array.from({ length: 30 }, async (_, index) => {
      const targetId = targets[index % targets.length]!.id
      if (index === 17) return deleteNode(testActor(), { nodeId: spare.id })
      if (index % 3 === 2) {
        const edge = await db().edge.findFirst({ where: { targetId } })
        return edge && disconnect(testActor(), { edgeId: edge.id })
      }
      return connect(testActor(), { sourceId: nodes.agent.id, targetId })
    })
    const results = await Promise.allSettled(jobs)
    const codes = results.flatMap((result) => (result.status === 'rejected' ? [result.reason.code] : []))
    expect(['edge.refused', 'resource.not_found']).toEqual(expect.arrayContaining([...new Set(codes)]))
    expect(await findOrphans()).toEqual(noOrphans)
    for (const { id } of await db().edge.findMany()) await disconnect(testActor(), { edgeId: id })
    expect(await readGrantTables()).toEqual(nothing)
  }, 30_000)
})
