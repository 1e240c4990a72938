import { expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { testActor, useTestDatabase } from '@/lib/db/testing'
import { newId } from '@/lib/ids'
import { connect } from '@/lib/topology/connect'
import { listChanges } from '@/lib/topology/list-changes'
import { loadSample } from '@/lib/topology/load-sample'
import { readTopology } from '@/lib/topology/read-topology'
import { removeSample } from '@/lib/topology/remove-sample'
import { readGrantTables, seedAgent } from '@/lib/topology/testing'

useTestDatabase()

async function countRows() {
  const tables = [
    'application',
    'scope',
    'agent',
    'credential',
    'authorizationRule',
    'service',
    'modelApi',
  ] as const
  const counts = await Promise.all(tables.map((table) => (db()[table].count as () => Promise<number>)()))
  return {
    ...Object.fromEntries(tables.map((table, at) => [table, counts[at]])),
    ...(await readGrantTables()),
  }
}

it('loads a picture in which everything is live, and takes exactly that away', async () => {
  const before = await countRows()
  await loadSample(testActor())
  const { nodes, edges } = await readTopology(testActor())
  expect(nodes.map(({ kind, name, sample }) => [kind, name, sample])).toEqual([
    ['client', 'Support portal', true],
    ['agent', 'Support agent', true],
    ['llm', 'sandbox', true],
    ['external', 'Ticket system', true],
    ['enterprise', 'Orders', true],
  ])
  expect(edges.map(({ kind, labels, live }) => [kind, labels, live])).toEqual([
    ['agent_scopes', ['agent.access'], true],
    ['model_api', ['/sandbox'], true],
    ['credential', ['sample-tickets'], true],
    ['service_scopes', ['orders:read'], true],
  ])
  await expect(loadSample(testActor())).rejects.toMatchObject({ code: 'resource.conflict' })
  await removeSample(testActor())
  expect(await countRows()).toEqual(before)
})

it('leaves what people made beside it, and names what stands in the way', async () => {
  const mine = await seedAgent('mine')
  const before = await countRows()
  await loadSample(testActor())
  const { nodes } = await readTopology(testActor())
  const model = nodes.find((node) => node.kind === 'llm')!
  await connect(testActor(), { sourceId: mine.id, targetId: model.id })
  const { id: consumerId } = await db().consumer.create({
    data: { id: newId('csm'), instanceId: testActor().instanceId, name: 'by hand', claim: 'uid', value: '1' },
  })
  await db().grant.create({
    data: { id: newId('car'), instanceId: testActor().instanceId, consumerId, modelApiId: model.object.id },
  })
  await expect(removeSample(testActor())).rejects.toMatchObject({
    code: 'resource.in_use',
    message: 'The sample topology is in use by the grant of consumer by hand.',
  })
  expect((await readTopology(testActor())).nodes).toHaveLength(6)
  await db().consumer.delete({ where: { id: consumerId } })
  await removeSample(testActor())
  expect(await countRows()).toEqual(before)
})

it('is for administrators', async () => {
  const auditor = testActor({ role: 'auditor' })
  await expect(loadSample(auditor)).rejects.toMatchObject({ code: 'permission.denied' })
  await expect(removeSample(auditor)).rejects.toMatchObject({ code: 'permission.denied' })
})

it('is news in one sentence when it comes and goes, and told in full by the history', async () => {
  const mine = await seedAgent('beside')
  const { cursor } = await readTopology(testActor())
  await loadSample({ ...testActor(), requestId: 'req_load' })
  const { nodes } = await readTopology(testActor())
  const model = nodes.find((node) => node.kind === 'llm')!
  await connect({ ...testActor(), requestId: 'req_connect' }, { sourceId: mine.id, targetId: model.id })
  await removeSample({ ...testActor(), requestId: 'req_remove' })
  const { changes } = await listChanges(testActor(), { after: cursor })
  expect(changes.map(({ action }) => action)).toEqual(['sample.removed', 'edge.connected', 'sample.loaded'])
  const history = await listChanges(testActor())
  expect(history.changes.slice(0, 2).map(({ action }) => action)).toEqual(['sample.removed', 'node.deleted'])
})

it('stays when a line was drawn to it that its remover did not see', async () => {
  await loadSample(testActor())
  const model = (await readTopology(testActor())).nodes.find(({ kind }) => kind === 'llm')
  const other = await seedAgent('beside-the-sample')
  await connect(testActor(), { sourceId: other.id, targetId: model?.id ?? '' })
  await expect(removeSample(testActor(), { ties: 0 })).rejects.toMatchObject({ code: 'topology.changed' })
  await removeSample(testActor(), { ties: 1 })
})
