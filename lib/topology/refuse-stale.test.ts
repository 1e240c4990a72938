import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { testActor, useTestDatabase } from '@/lib/db/testing'
import { connect } from '@/lib/topology/connect'
import { deleteNode } from '@/lib/topology/delete-node'
import { disconnect } from '@/lib/topology/disconnect'
import { listChanges } from '@/lib/topology/list-changes'
import { moveNodes } from '@/lib/topology/move-nodes'
import { readTopology } from '@/lib/topology/read-topology'
import { renameNode } from '@/lib/topology/rename-node'
import { clearGrants, seedAgent, seedService } from '@/lib/topology/testing'
import { updateEdgeScopes } from '@/lib/topology/update-edge-scopes'

useTestDatabase()

const olga = () => ({ ...testActor(), id: 'usr_olga', name: 'Olga' })
const changed = (what: string) => ({
  code: 'topology.changed',
  status: 409,
  message: `${what} meanwhile. Nothing was overwritten; look and try again.`,
})

let made = 0
async function seed() {
  made += 1
  const agent = await seedAgent(`agent${made}`)
  const orders = await seedService(`orders${made}`)
  return { agent, orders, line: `agent${made} → orders${made}` }
}
type Seeded = Awaited<ReturnType<typeof seed>>
let seeded: Seeded

async function draw() {
  return connect(testActor(), { sourceId: seeded.agent.id, targetId: seeded.orders.id, scopes: ['read'] })
}
const place = (node: { id: string }, version?: number) => ({ id: node.id, x: 10, y: 20, version })

beforeEach(async () => {
  await clearGrants()
  seeded = await seed()
})

describe('a write based on an older version is refused with who changed what', () => {
  it('renaming and moving what was moved', async () => {
    const { agent } = seeded
    await moveNodes(olga(), { positions: [place(agent)] })
    const refusal = changed(`Olga moved ${agent.name}`)
    const rename = renameNode(testActor(), { nodeId: agent.id, name: 'mine', version: 1 })
    await expect(rename).rejects.toMatchObject(refusal)
    const move = moveNodes(testActor(), { positions: [{ ...place(agent, 1), y: 99 }] })
    await expect(move).rejects.toMatchObject(refusal)
    expect(await db().node.findUniqueOrThrow({ where: { id: agent.id } })).toMatchObject({
      name: agent.name,
      y: 20,
      version: 2,
    })
  })

  it('arranging when one of the nodes was renamed; none of them moves', async () => {
    const { agent, orders } = seeded
    await renameNode(olga(), { nodeId: orders.id, name: 'Renamed' })
    const move = moveNodes(testActor(), { positions: [place(agent, 1), place(orders, 1)] })
    await expect(move).rejects.toMatchObject(changed(`Olga renamed ${orders.name} to Renamed`))
    expect(await db().node.findUniqueOrThrow({ where: { id: agent.id } })).toMatchObject({ x: 0, version: 1 })
  })

  it('moving one of many that were arranged', async () => {
    const { agent, orders } = seeded
    await moveNodes(olga(), { positions: [place(agent), place(orders)] })
    const move = moveNodes(testActor(), { positions: [place(orders, 1)] })
    await expect(move).rejects.toMatchObject(changed(`Olga moved ${orders.name}`))
  })

  it('changing or deleting a line whose scopes were changed', async () => {
    const edge = await draw()
    await updateEdgeScopes(olga(), { edgeId: edge.id, scopes: ['read', 'write'], version: edge.version })
    const refusal = changed(`Olga changed the scopes of ${seeded.line}`)
    const change = updateEdgeScopes(testActor(), {
      edgeId: edge.id,
      scopes: ['write'],
      version: edge.version,
    })
    await expect(change).rejects.toMatchObject(refusal)
    const remove = disconnect(testActor(), { edgeId: edge.id, version: edge.version })
    await expect(remove).rejects.toMatchObject(refusal)
    expect((await readTopology(testActor())).edges).toMatchObject([
      { labels: expect.arrayContaining(['read', 'write']), version: 2 },
    ])
  })

  it('a line that is gone, by itself or with its node', async () => {
    const first = await draw()
    await disconnect(olga(), { edgeId: first.id })
    await expect(disconnect(testActor(), { edgeId: first.id, version: 1 })).rejects.toMatchObject(
      changed(`Olga disconnected ${seeded.line}`),
    )
    const second = await draw()
    await deleteNode(olga(), { nodeId: seeded.orders.id })
    const change = updateEdgeScopes(testActor(), { edgeId: second.id, scopes: ['read'], version: 1 })
    await expect(change).rejects.toMatchObject(changed(`Olga removed ${seeded.orders.name} from the canvas`))
  })

  it('deleting a node that has another line than was seen, or one that changed', async () => {
    const nodeId = seeded.agent.id
    const edge = await draw()
    await expect(deleteNode(testActor(), { nodeId, version: 1, edges: [] })).rejects.toMatchObject(
      changed(`test@example.com connected ${seeded.line}`),
    )
    await updateEdgeScopes(olga(), { edgeId: edge.id, scopes: ['write'] })
    const seen = { nodeId, version: 1, edges: [{ id: edge.id, version: 1 }] }
    await expect(deleteNode(testActor(), seen)).rejects.toMatchObject(
      changed(`Olga changed the scopes of ${seeded.line}`),
    )
    await disconnect(olga(), { edgeId: edge.id })
    await expect(deleteNode(testActor(), seen)).rejects.toMatchObject(
      changed(`Olga disconnected ${seeded.line}`),
    )
    expect(await db().node.count({ where: { id: nodeId } })).toBe(1)
    await deleteNode(testActor(), { nodeId, version: 1, edges: [] })
  })

  it('all but one of ten that were based on the same version', async () => {
    const { agent } = seeded
    const results = await Promise.allSettled(
      Array.from({ length: 10 }, (_, at) =>
        at % 2 === 0
          ? renameNode(testActor(), { nodeId: agent.id, name: `name ${at}`, version: 1 })
          : moveNodes(testActor(), { positions: [{ ...place(agent, 1), y: at }] }),
      ),
    )
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
    const codes = results.flatMap((result) => (result.status === 'rejected' ? [result.reason.code] : []))
    expect(new Set(codes)).toEqual(new Set(['topology.changed']))
    expect((await db().node.findUniqueOrThrow({ where: { id: agent.id } })).version).toBe(2)
  })
})

it('goes on from the version that each write returns', async () => {
  const { agent } = seeded
  const renamed = await renameNode(testActor(), { nodeId: agent.id, name: 'One', version: 1 })
  const [moved] = await moveNodes(testActor(), { positions: [place(agent, renamed.version)] })
  expect(moved).toEqual({ id: agent.id, x: 10, y: 20, version: 3 })
})

it('tells what others did since a cursor, latest first, to every role', async () => {
  const { cursor, version } = await readTopology(testActor())
  expect(await listChanges(testActor(), { after: cursor })).toEqual({
    version,
    cursor,
    changes: [],
    older: null,
  })
  await renameNode(olga(), { nodeId: seeded.agent.id, name: 'Renamed' })
  const edge = await draw()
  await moveNodes(olga(), { positions: [place(seeded.agent), place(seeded.orders)] })
  const told = await listChanges(testActor({ role: 'auditor' }), { after: cursor })
  expect(told.changes).toMatchObject([
    { action: 'topology.arranged', who: 'Olga', count: 2 },
    { action: 'edge.connected', who: 'test@example.com', targetId: edge.id },
    { action: 'node.updated', who: 'Olga', name: 'Renamed', nameBefore: seeded.agent.name },
  ])
  expect(BigInt(told.version)).toBeGreaterThan(BigInt(version))
  await expect(listChanges(testActor(), { after: 'nonsense' })).rejects.toMatchObject({
    code: 'input.invalid',
  })
})

it('counts the refused calls of the last hour at the caller and at the called', async () => {
  const { instanceId } = testActor()
  const applicationId = seeded.agent.applicationId as string
  const call = { instanceId, method: 'POST', path: '/', steps: [], totalMs: 1, ended: 'refused' }
  const old = new Date(Date.now() - 61 * 60 * 1000)
  await db().gatewayRequest.createMany({
    data: [
      { ...call, id: 'req_1', time: new Date(), status: 403, applicationId },
      { ...call, id: 'req_2', time: new Date(), status: 401, applicationId },
      { ...call, id: 'req_3', time: old, status: 403, applicationId },
      { ...call, id: 'req_4', time: new Date(), status: 200, ended: 'completed', applicationId },
    ],
  })
  const { nodes } = await readTopology(testActor())
  const agent = nodes.find((node) => node.id === seeded.agent.id)
  expect(agent).toMatchObject({ refusedLastHour: 2, badges: expect.arrayContaining(['denied']) })
  const orders = nodes.find((node) => node.id === seeded.orders.id)
  expect(orders?.refusedLastHour).toBe(0)
  expect(orders?.badges).not.toContain('denied')
})
