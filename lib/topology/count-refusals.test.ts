import { expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { testActor, useTestDatabase } from '@/lib/db/testing'
import { newId } from '@/lib/ids'
import { connect } from '@/lib/topology/connect'
import { readEdge } from '@/lib/topology/read-edge'
import { readTopology } from '@/lib/topology/read-topology'
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
      { ...call(other.applicationId ?? ''), status: 200 },
      { ...call(applicationId), modelApiId: '' },
    ],
  })

  const { nodes, edges } = await readTopology(testActor())
  const refused = (id: string) => [...nodes, ...edges].find((one) => one.id === id)?.refusedLastHour
  expect([agent.id, model.id, other.id].map(refused)).toEqual([3, 3, 0])
  expect([line.id, quiet.id].map(refused)).toEqual([2, 0])
  expect(await readEdge(testActor(), line.id)).toMatchObject({ refusedLastHour: 2 })
})
