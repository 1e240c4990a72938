import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { testActor, useTestDatabase } from '@/lib/db/testing'
import { newId } from '@/lib/ids'
import { connect } from '@/lib/topology/connect'
import { deleteNode } from '@/lib/topology/delete-node'
import { disconnect } from '@/lib/topology/disconnect'
import { noGrants, readGrantTables, useNodes } from '@/lib/topology/testing'

useTestDatabase()
const { nodes, draw } = useNodes()

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
      ...noGrants,
      edges: ['portal > agent'],
      scopeGrants: ['portal: agent|ask (edge x1)'],
    })
  })

  it.each(['portal', 'agent'] as const)('%s to a Model API: scope, consumer and grant', async (source) => {
    const edge = await draw(source, 'qwen')
    expect(edge).toMatchObject({ kind: 'model_api', labels: ['/qwen'], live: true })
    expect(await readGrantTables()).toEqual({
      ...noGrants,
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
      ...noGrants,
      edges: [`agent > ${target}`],
      credentials: [`agent: ${target} (edge x1)`],
    })
  })

  it('agent to enterprise service: all scopes unless some are chosen', async () => {
    await draw('agent', 'orders')
    expect(await readGrantTables()).toEqual({
      ...noGrants,
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
  it.each<[keyof typeof nodes, keyof typeof nodes, string]>([
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
    expect(await readGrantTables()).toEqual(noGrants)
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
    expect(await readGrantTables()).toEqual(noGrants)
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
