import { beforeAll, describe, expect, it } from 'vitest'
import { appendAudit } from '@/lib/audit/append'
import { db } from '@/lib/db/client'
import { testActor, useTestDatabase } from '@/lib/db/testing'
import { newId } from '@/lib/ids'
import { describeImpact } from '@/lib/impact/describe-impact'
import { connect } from '@/lib/topology/connect'
import { seedAgent, type seedClient, seedCredential, seedModelApi, seedService } from '@/lib/topology/testing'

useTestDatabase()

type Node = Awaited<ReturnType<typeof seedClient>>
let agent: Node, model: Node, orders: Node, key: Node

beforeAll(async () => {
  agent = await seedAgent('agent')
  model = await seedModelApi('model')
  orders = await seedService('orders')
  key = await seedCredential('external', 'key')
})

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000)

async function drawLine(target: Node) {
  const { id } = await connect(testActor(), { sourceId: agent.id, targetId: target.id })
  return { kind: 'edge', id } as const
}

function recordCall(changes: { applicationId: string; modelApiId: string; time: Date }) {
  return db().gatewayRequest.create({
    data: {
      ...{ id: newId('req'), instanceId: testActor().instanceId, method: 'POST', path: '/x', status: 200 },
      ...{ steps: [], totalMs: 1, ended: 'completed', consumerName: 'agent' },
      ...changes,
    },
  })
}

function recordToken(targetId: string, time: Date, action = 'token.issued') {
  const { instanceId } = testActor()
  const record = {
    ...{ id: newId('evt'), instanceId, time, action, result: 'success' as const },
    ...{ actorKind: 'application' as const, actorId: agent.applicationId!, actorName: 'agent' },
    ...{ via: 'oauth' as const, sourceIp: '10.0.0.4', requestId: newId('req') },
    ...{ targetType: 'application', targetId, targetName: 'orders', detail: {} },
  }
  return db().$transaction((tx) => appendAudit(tx, [record]))
}

describe('the impact of a line', () => {
  it('counts the calls of its caller to its Model API, and no others', async () => {
    const ask = await drawLine(model)
    const caller = agent.applicationId!
    const modelApiId = model.modelApiId!
    await recordCall({ applicationId: 'app_other', modelApiId, time: minutesAgo(1) })
    await recordCall({ applicationId: caller, modelApiId: 'api_other', time: minutesAgo(1) })
    const unused = { name: 'agent', lastAt: null, lastIp: null, live: false, callers: [] }
    expect(await describeImpact(testActor(), ask)).toEqual(unused)

    const earlier = await recordCall({ applicationId: caller, modelApiId, time: minutesAgo(61) })
    const quiet = { ...unused, lastAt: earlier.time.toISOString() }
    expect(await describeImpact(testActor(), ask)).toEqual(quiet)

    const { time } = await recordCall({ applicationId: caller, modelApiId, time: minutesAgo(59) })
    const busy = { ...unused, lastAt: time.toISOString(), live: true, callers: ['agent'] }
    expect(await describeImpact(testActor(), ask)).toEqual(busy)
  })

  it('counts the tokens its caller was given for its callee, not those it was refused', async () => {
    const ask = await drawLine(orders)
    const callee = orders.applicationId!
    await recordToken('app_other', minutesAgo(1))
    await recordToken(callee, minutesAgo(1), 'token.refused')
    const unused = { name: 'agent', lastAt: null, lastIp: null, live: false, callers: [] as string[] }
    expect(await describeImpact(testActor(), ask)).toEqual(unused)

    const time = minutesAgo(59)
    await recordToken(callee, time)
    const busy = { ...unused, lastAt: time.toISOString(), live: true, callers: ['agent'] }
    expect(await describeImpact(testActor(), ask)).toEqual(busy)
    // So is the resource server itself, whose node or page may be what goes.
    const server = { kind: 'application', id: callee } as const
    expect(await describeImpact(testActor(), server)).toEqual({ ...busy, name: 'orders' })
  })

  it('knows of no use of a credential, which the vault does not hand out', async () => {
    const ask = await drawLine(key)
    expect(await describeImpact(testActor(), ask)).toMatchObject({ lastAt: null, live: false })
  })

  it('knows no line of another instance', async () => {
    const stranger = { ...testActor(), instanceId: 'idaas_other' }
    const { id } = await db().edge.findFirstOrThrow()
    await expect(describeImpact(stranger, { kind: 'edge', id })).rejects.toMatchObject({
      code: 'resource.not_found',
      message: `There is no edge ${id}.`,
    })
  })
})
