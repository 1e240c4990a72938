import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { testActor, useTestDatabase } from '@/lib/db/testing'
import { createConsumer } from '@/lib/gateway/consumers/create-consumer'
import { registerAgent } from '@/lib/identity/agents/register-agent'
import { createSecret } from '@/lib/identity/secrets/create-secret'
import { newId } from '@/lib/ids'
import { countObjects } from '@/lib/overview/count-objects'
import { readAttention } from '@/lib/overview/read-attention'
import { readFirstRun } from '@/lib/overview/read-first-run'
import { readTraffic } from '@/lib/overview/read-traffic'
import { connect } from '@/lib/topology/connect'
import { createNode } from '@/lib/topology/create-node'
import { loadSample } from '@/lib/topology/load-sample'
import { removeSample } from '@/lib/topology/remove-sample'
import { addressKey, addressLock } from '@/lib/identity/users/address-lock'
import { hashPassword } from '@/lib/identity/users/password'

useTestDatabase()

const dayMs = 86_400_000
const steps = async () => Object.values((await readFirstRun(testActor({ role: 'auditor' }))).steps)

interface Call {
  time?: Date
  status?: number
  code?: string
  ended?: string
  inputTokens?: number
  outputTokens?: number
  method?: string
  path?: string
  consumerName?: string
  applicationId?: string
  missing?: object
}

const addCall = (call: Call = {}) =>
  db().gatewayRequest.create({
    data: {
      id: newId('req'),
      instanceId: testActor().instanceId,
      ...{
        time: new Date(),
        method: 'POST',
        path: '/x',
        steps: [],
        totalMs: 1,
        status: 200,
        ended: 'completed',
      },
      modelApiName: 'chat',
      ...call,
    },
  })

describe('readFirstRun', () => {
  it('ticks each step when it is done, whatever was done before it', async () => {
    expect(await steps()).toEqual([false, false, false, false])
    await loadSample(testActor())
    const sampled = await readFirstRun(testActor())
    expect(sampled).toMatchObject({
      steps: { agent: true, model: true, secret: false, prompt: false },
      agent: { name: 'Support agent' },
      sampleLoaded: true,
      sampleTies: [],
    })
    await removeSample(testActor())
    expect(await steps()).toEqual([false, false, false, false])

    const agent = await registerAgent(testActor(), {
      name: 'CRM agent',
      description: '',
      type: '',
      owner: '',
    })
    const secret = await createSecret(testActor(), { applicationId: agent.applicationId, expiresAt: null })
    // A secret of an agent that reaches no model is no step on the way.
    expect(await steps()).toEqual([true, false, false, false])
    await loadSample(testActor())
    const node =
      (await db().node.findFirst({ where: { applicationId: agent.applicationId } })) ??
      (await createNode(testActor(), { kind: 'agent', applicationId: agent.applicationId }))
    const model = await db().node.findFirstOrThrow({ where: { kind: 'llm' } })
    await connect(testActor(), { sourceId: node.id, targetId: model.id })
    expect(await readFirstRun(testActor())).toMatchObject({
      steps: { agent: true, model: true, secret: true, prompt: false },
      agent: { applicationId: agent.applicationId, nodeId: node.id },
      model: { nodeId: model.id, modelApiId: model.modelApiId },
      sampleTies: [`CRM agent → ${model.name}`],
    })
    await db().clientSecret.update({ where: { id: secret.id }, data: { expiresAt: new Date(0) } })
    expect(await steps()).toEqual([true, true, false, false])
    await db().clientSecret.update({ where: { id: secret.id }, data: { expiresAt: null } })
    await addCall({ status: 403, ended: 'refused', time: new Date(0) })
    expect(await steps()).toEqual([true, true, true, false])
    await addCall({ time: new Date(0) })
    expect(await steps()).toEqual([true, true, true, true])
  }, 60_000)

  it('counts what is there, the two applications that are built in as well', async () => {
    expect(await countObjects(testActor())).toEqual({
      applications: 4,
      agents: 2,
      modelApis: 1,
      credentials: 1,
      edges: 5,
    })
  })
})

describe('readTraffic', () => {
  it('has 24 hours, with zeros where nothing was called', async () => {
    const now = new Date('2026-03-01T12:34:56Z')
    const at = (text: string) => ({ time: new Date(text) })
    await addCall({ ...at('2026-03-01T12:00:00Z'), inputTokens: 5, outputTokens: 7 })
    await addCall({ ...at('2026-03-01T12:10:00Z'), status: 401, ended: 'refused' })
    await addCall({ ...at('2026-03-01T12:20:00Z'), status: 502, ended: 'failed', inputTokens: 1 })
    await addCall({ ...at('2026-03-01T12:21:00Z'), status: 200, ended: 'revoked' })
    await addCall({ ...at('2026-03-01T12:22:00Z'), status: 403, ended: 'completed' })
    await addCall({ ...at('2026-03-01T12:23:00Z'), method: 'GET', path: '/x/v1/models' })
    await addCall({ ...at('2026-02-28T13:00:00Z'), status: 403, ended: 'refused' })
    await addCall(at('2026-02-28T12:59:59Z'))
    const hours = await readTraffic(testActor(), now)
    expect(hours).toHaveLength(24)
    const none = { allowed: 0, refused: 0, failed: 0, inputTokens: 0, outputTokens: 0 }
    expect(hours[23]).toEqual({
      start: '2026-03-01T12:00:00.000Z',
      allowed: 1,
      refused: 2,
      failed: 2,
      inputTokens: 6,
      outputTokens: 7,
    })
    expect(hours[0]).toEqual({ ...none, start: '2026-02-28T13:00:00.000Z', refused: 1 })
    expect(hours.slice(1, 23).map(({ start: _, ...rest }) => rest)).toEqual(Array(22).fill(none))
  })
})

describe('readAttention', () => {
  beforeAll(async () => {
    const { instanceId } = testActor()
    const [crm] = await db().application.findMany({ where: { name: 'CRM agent' } })
    const ends = [-dayMs, 3 * dayMs, 20 * dayMs]
    for (const [at, ms] of ends.entries()) {
      const expiresAt = new Date(Date.now() + ms)
      await db().clientSecret.create({
        data: {
          id: newId('sci'),
          instanceId,
          applicationId: crm!.id,
          hash: `h${at}`,
          hint: `abc${at}`,
          createdBy: '',
          expiresAt,
        },
      })
      const consumer = await createConsumer(testActor(), {
        ...{ name: `caller ${at}`, description: '', claim: 'uid', value: `${at}` },
        ...{ status: 'enabled', match: 'equals' },
      })
      const modelApi = await db().modelApi.findFirstOrThrow()
      if (at < 2) {
        await db().grant.create({
          data: { id: newId('car'), instanceId, consumerId: consumer.id, modelApiId: modelApi.id, expiresAt },
        })
      }
    }
    await db().credential.updateMany({ data: { status: 'disabled' } })
    const passwordHash = await hashPassword('a password of no account')
    await db().user.create({
      data: {
        id: newId('usr'),
        instanceId,
        email: 'l@example.com',
        name: 'Locked',
        passwordHash,
        role: 'operator',
        lockedUntil: new Date(Date.now() + 60_000),
      },
    })
    const missing = { kind: 'edge', sourceNodeId: null, targetNodeId: null, source: 'CRM', target: 'chat' }
    for (let call = 0; call < 3; call++) {
      await addCall({ status: 403, code: 'grant.not_found', ended: 'refused', consumerName: 'CRM', missing })
    }
    await addCall({ status: 401, code: 'token.missing', ended: 'refused' })
    await addCall({ status: 401, code: 'token.missing', ended: 'refused', method: 'GET' })
    await addCall({
      status: 401,
      code: 'token.missing',
      ended: 'refused',
      time: new Date(Date.now() - 61 * 60_000),
    })
  })

  it('names what ends, what is missing and what was refused', async () => {
    const { refusals, items } = await readAttention(testActor())
    expect(refusals).toMatchObject([
      {
        code: 'grant.not_found',
        count: 3,
        caller: 'CRM',
        modelApi: 'chat',
        missing: { kind: 'edge', target: 'chat' },
      },
      { code: 'token.missing', count: 1, caller: '', missing: null },
    ])
    const names = Object.entries(items).map(([kind, { shown, count }]) => [
      kind,
      count,
      ...shown.map(({ name, other }) => [name, other]),
    ])
    expect(names).toEqual([
      ['account_locked', 1, ['Locked', undefined]],
      ['secret_expired', 1, ['CRM agent', '••••abc0']],
      ['secret_expiring', 1, ['CRM agent', '••••abc1']],
      ['agent_without_secret', 1, ['Support agent', undefined]],
      ['consumer_without_grant', 1, ['caller 2', undefined]],
      ['grant_ended', 1, ['caller 0', 'sandbox']],
      ['grant_ending', 1, ['caller 1', 'sandbox']],
      ['disabled_on_line', 1, ['Ticket system', undefined]],
    ])
  })

  it('never names the caller of another instance', async () => {
    const other = await db().instance.create({ data: { id: newId('idaas'), description: 'Other' } })
    const applicationId = newId('app')
    await db().application.create({ data: { id: applicationId, instanceId: other.id, name: 'Not yours' } })
    await addCall({ status: 403, code: 'scope.not_granted', ended: 'refused', applicationId })
    const { refusals } = await readAttention(testActor())
    const found = refusals?.find(({ code }) => code === 'scope.not_granted')
    expect(found).toMatchObject({ count: 1, caller: '' })
  })

  it('keeps locked accounts from who may not see people', async () => {
    expect(Object.keys((await readAttention(testActor({ role: 'operator' }))).items)).not.toContain(
      'account_locked',
    )
    expect(Object.keys((await readAttention(testActor({ role: 'auditor' }))).items)).toContain(
      'account_locked',
    )
  })

  it('names who is locked at an address only, and keeps it from who may not see people', async () => {
    const passwordHash = await hashPassword('a password of no account')
    const { id } = await db().user.create({
      data: {
        ...{ id: newId('usr'), instanceId: testActor().instanceId, role: 'operator', passwordHash },
        ...{ email: 'guessed@example.com', name: 'Guessed' },
      },
    })
    for (let attempt = 0; attempt < 5; attempt++) addressLock().take(addressKey(id, '10.0.0.1'))
    const kind = 'account_locked_at_address'
    const shown = (await readAttention(testActor({ role: 'auditor' }))).items[kind]?.shown
    expect(shown).toMatchObject([{ id, name: 'Guessed' }])
    expect((await readAttention(testActor({ role: 'operator' }))).items[kind]).toBeUndefined()
    addressLock().clearAccount(id)
    expect((await readAttention(testActor())).items[kind]).toBeUndefined()
  })

  it('shows five of a kind and says how many there are', async () => {
    for (let at = 10; at < 18; at++) {
      await createConsumer(testActor(), {
        ...{ name: `idle ${at}`, description: '', claim: 'uid', value: `${at}` },
        ...{ status: 'enabled', match: 'equals' },
      })
    }
    const { items } = await readAttention(testActor())
    expect([items.consumer_without_grant?.shown.length, items.consumer_without_grant?.count]).toEqual([5, 9])
  })
})
