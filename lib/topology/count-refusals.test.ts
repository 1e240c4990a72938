import { expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { testActor, useTestDatabase } from '@/lib/db/testing'
import { newId } from '@/lib/ids'
import { connect } from '@/lib/topology/connect'
import { readEdge } from '@/lib/topology/read-edge'
import { readTopology } from '@/lib/topology/read-topology'
import { readTraffic } from '@/lib/topology/read-traffic'
import { seedAgent, seedModelApi } from '@/lib/topology/testing'

useTestDatabase()

it('counts the refused calls of the last hour over a line, and none of other ways to the same model', async () => {
  const [agent, other, model] = [
    await seedAgent('agent'),
    await seedAgent('other'),
    await seedModelApi('model'),
  ]
  const line = await connect(testActor(), { sourceId: agent.id, targetId: model.id })
  const quiet = await connect(testActor(), { sourceId: other.id, targetId: model.id })
  const call = (applicationId: string, minutesAgo = 1) => ({
    ...{ id: newId('req'), instanceId: agent.instanceId, method: 'POST', path: '/', steps: [], totalMs: 1 },
    ...{ ended: 'refused', status: 403, applicationId, modelApiId: model.modelApiId ?? '' },
    time: new Date(Date.now() - minutesAgo * 60_000),
  })
  const applicationId = agent.applicationId ?? ''
  await db().gatewayRequest.createMany({
    data: [
      call(applicationId),
      call(applicationId),
      call(applicationId, 61),
      call(''),
      { ...call(other.applicationId ?? ''), status: 200, ended: 'completed' },
      // Refused by the upstream, and by no decision here.
      { ...call(other.applicationId ?? ''), ended: 'completed' },
      { ...call(applicationId), modelApiId: '' },
    ],
  })

  const { nodes, edges } = await readTopology(testActor())
  const refused = (id: string) => [...nodes, ...edges].find((one) => one.id === id)?.refusedLastHour
  expect([agent.id, model.id, other.id].map(refused)).toEqual([3, 3, 0])
  expect([line.id, quiet.id].map(refused)).toEqual([2, 0])
  expect(await readEdge(testActor(), line.id)).toMatchObject({ refusedLastHour: 2 })
})

it('counts a call that was cut when its grant ended as refused, on the canvas as on the line', async () => {
  const [agent, model] = [await seedAgent('cut agent'), await seedModelApi('cut model')]
  const line = await connect(testActor(), { sourceId: agent.id, targetId: model.id })
  const call = {
    ...{ instanceId: agent.instanceId, method: 'POST', path: '/', steps: [], totalMs: 1, time: new Date() },
    ...{ applicationId: agent.applicationId ?? '', modelApiId: model.modelApiId ?? '' },
  }
  await db().gatewayRequest.createMany({
    data: [
      { ...call, id: newId('req'), status: 200, ended: 'completed' },
      { ...call, id: newId('req'), status: 200, ended: 'revoked', code: 'grant.revoked' },
      { ...call, id: newId('req'), status: 403, ended: 'refused' },
      { ...call, id: newId('req'), status: 502, ended: 'failed' },
      { ...call, id: newId('req'), status: 403, ended: 'completed' },
    ],
  })
  const { figures, refusals } = await readTraffic(testActor(), { id: line.id, hours: 1 })
  expect(figures).toMatchObject({ allowed: 1, refused: 2, failed: 2 })
  expect(refusals.map(({ code }) => code).sort()).toEqual(['', 'grant.revoked'])
  expect(await readEdge(testActor(), line.id)).toMatchObject({ refusedLastHour: 2 })
})
