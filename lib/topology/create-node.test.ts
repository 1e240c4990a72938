import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { testActor, useTestDatabase } from '@/lib/db/testing'
import { newId } from '@/lib/ids'
import { createNode } from '@/lib/topology/create-node'
import { deleteNode } from '@/lib/topology/delete-node'
import { moveNodes } from '@/lib/topology/move-nodes'
import { columnX } from '@/lib/topology/place'
import { readBindable } from '@/lib/topology/read-bindable'
import { readTopology } from '@/lib/topology/read-topology'
import { renameNode } from '@/lib/topology/rename-node'
import { createNodeInput } from '@/lib/topology/schema'
import { seedApplication, seedCredential } from '@/lib/topology/testing'
import type * as z from 'zod'

useTestDatabase()

function add(input: z.input<typeof createNodeInput>) {
  return createNode(testActor(), createNodeInput.parse(input))
}

let count = 0
/** Names are unique in an instance. */
let name: string
beforeEach(() => {
  name = `thing-${++count}`
})

describe('createNode', () => {
  it('registers an agent and puts it on the canvas in one go', async () => {
    const node = await add({ kind: 'agent', agent: { name, owner: 'Ada' } })
    expect(node).toMatchObject({
      kind: 'agent',
      name,
      enabled: true,
      badges: ['no_secret'],
      object: {
        type: 'application',
        audience: `agent:${name}`,
        agent: { owner: 'Ada' },
        secrets: { live: 0 },
      },
    })
    expect(node.identity).toBe(node.object.id)
    expect(await db().agent.count({ where: { applicationId: node.object.id } })).toBe(1)
  })

  it('makes a client, a credential, an enterprise service and a Model API', async () => {
    const client = await add({ kind: 'client', application: { name } })
    expect(client).toMatchObject({ kind: 'client', identity: client.object.id })
    const key = await add({
      kind: 'external',
      credential: {
        type: 'api_key',
        name,
        identifier: name,
        label: 'saas',
        apiKey: 'a-key-long-enough-6789',
      },
    })
    expect(key).toMatchObject({ identity: name, object: { type: 'credential', hint: '6789' } })
    const service = await add({
      kind: 'enterprise',
      service: {
        name: `${name} service`,
        audience: `https://${name}`,
        scopes: [{ name: 'Read', value: 'read' }],
      },
    })
    expect(service).toMatchObject({
      identity: `https://${name}`,
      badges: [],
      object: { scopes: [{ value: 'read' }] },
    })
    const { id: serviceId } = await db().service.create({
      data: { id: newId('svc'), instanceId: testActor().instanceId, name, provider: 'sandbox', baseUrl: 'x' },
    })
    const model = await add({ kind: 'llm', modelApi: { name, basePath: `/${name}`, serviceId } })
    expect(model).toMatchObject({ identity: `/${name}`, badges: ['sandbox'], object: { type: 'model_api' } })
  })

  it('binds what exists, once, below what stands in the column', async () => {
    const application = await seedApplication(name)
    const offered = (await readBindable(testActor())).objects.client
    expect(offered).toContainEqual({ id: application.id, name, note: application.id, type: 'application' })
    const before = (await readTopology(testActor())).nodes.filter((node) => node.kind === 'client')
    const node = await add({ kind: 'client', applicationId: application.id })
    expect(node.x).toBe(columnX(0))
    for (const other of before) expect(Math.abs(other.y - node.y)).toBeGreaterThanOrEqual(96)
    expect((await readBindable(testActor())).objects.client.map((row) => row.id)).not.toContain(
      application.id,
    )
    await expect(add({ kind: 'client', applicationId: application.id })).rejects.toMatchObject({
      code: 'resource.conflict',
    })
  })

  it('makes nothing when the node cannot be made', async () => {
    await seedApplication(name)
    const before = await db().application.count()
    await expect(add({ kind: 'client', application: { name } })).rejects.toMatchObject({
      code: 'resource.conflict',
    })
    expect(await db().application.count()).toBe(before)
  })

  it('refuses objects that do not fit the kind', async () => {
    const application = await seedApplication(name)
    const { credentialId } = await seedCredential('llm', name)
    const gateway = await db().application.findFirstOrThrow({ where: { name: 'AI gateway' } })
    const unfit: z.input<typeof createNodeInput>[] = [
      { kind: 'agent', applicationId: application.id },
      { kind: 'enterprise', applicationId: application.id },
      { kind: 'client', applicationId: gateway.id },
      { kind: 'external', credentialId: credentialId as string },
    ]
    for (const input of unfit) await expect(add(input)).rejects.toMatchObject({ code: 'input.invalid' })
    const gone = add({ kind: 'client', applicationId: newId('app') })
    await expect(gone).rejects.toMatchObject({ code: 'resource.not_found' })
  })

  it('wants exactly one object', () => {
    expect(createNodeInput.safeParse({ kind: 'client' }).success).toBe(false)
    const both = { kind: 'client', applicationId: newId('app'), application: { name } }
    expect(createNodeInput.safeParse(both).success).toBe(false)
  })
})

describe('nodes on the canvas', () => {
  it('are renamed, moved with one audit line, and removed; their objects stay as they are', async () => {
    const node = await add({ kind: 'client', application: { name } })
    expect(await renameNode(testActor(), { nodeId: node.id, name: 'Portal' })).toMatchObject({
      name: 'Portal',
    })
    const lines = await db().auditEvent.count({ where: { action: 'node.moved' } })
    const positions = [
      { id: node.id, x: 12.5, y: -40 },
      { id: newId('node'), x: 1, y: 1 },
    ]
    expect(await moveNodes(testActor(), { positions })).toEqual([
      { id: node.id, x: 12.5, y: -40, version: 3 },
    ])
    expect(await db().auditEvent.count({ where: { action: 'node.moved' } })).toBe(lines + 1)
    const { nodes } = await readTopology(testActor())
    expect(nodes.find(({ id }) => id === node.id)).toMatchObject({ name: 'Portal', x: 12.5, y: -40 })
    await deleteNode(testActor(), { nodeId: node.id })
    expect(await db().application.count({ where: { id: node.object.id, name } })).toBe(1)
  })

  it('are read by auditors and changed by administrators only', async () => {
    const auditor = testActor({ role: 'auditor' })
    expect(Object.keys(await readTopology(auditor))).toEqual(['nodes', 'edges', 'version', 'cursor'])
    const denied = { code: 'permission.denied' }
    const nodeId = newId('node')
    await expect(createNode(auditor, { kind: 'client', applicationId: newId('app') })).rejects.toMatchObject(
      denied,
    )
    await expect(renameNode(auditor, { nodeId, name: 'x' })).rejects.toMatchObject(denied)
    await expect(deleteNode(auditor, { nodeId })).rejects.toMatchObject(denied)
    await expect(moveNodes(auditor, { positions: [{ id: nodeId, x: 0, y: 0 }] })).rejects.toMatchObject(
      denied,
    )
  })
})
