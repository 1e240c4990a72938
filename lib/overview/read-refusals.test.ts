import { beforeAll, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { testActor, useTestDatabase } from '@/lib/db/testing'
import { newId } from '@/lib/ids'
import { readRefusals } from '@/lib/overview/read-refusals'
import { connect } from '@/lib/topology/connect'
import { seedAgent, seedModelApi } from '@/lib/topology/testing'

useTestDatabase()

type Node = Awaited<ReturnType<typeof seedAgent>>
let agent: Node, model: Node

beforeAll(async () => {
  agent = await seedAgent('agent')
  model = await seedModelApi('model')
  await db().gatewayRequest.create({
    data: {
      ...{
        id: newId('req'),
        instanceId: testActor().instanceId,
        time: new Date(),
        method: 'POST',
        path: '/x',
      },
      ...{ status: 403, code: 'scope.not_granted', ended: 'refused', steps: [], totalMs: 1 },
      ...{ applicationId: agent.applicationId!, modelApiId: model.modelApiId!, modelApiName: 'model' },
    },
  })
})

const drawn = async () =>
  (await readRefusals(testActor().instanceId, new Date())).map((group) => [group.caller, group.drawn])

it('tells whether the line that was missing has been drawn since', async () => {
  expect(await drawn()).toEqual([['agent', false]])
  const other = await seedModelApi('other')
  await connect(testActor(), { sourceId: agent.id, targetId: other.id })
  expect(await drawn()).toEqual([['agent', false]])
  await connect(testActor(), { sourceId: agent.id, targetId: model.id })
  expect(await drawn()).toEqual([['agent', true]])
})
