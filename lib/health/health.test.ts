import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { testActor, useTestDatabase } from '@/lib/db/testing'
import { createService } from '@/lib/gateway/services/create-service'
import { readDiagnostics } from '@/lib/health/read-diagnostics'
import { readHealth } from '@/lib/health/read-health'
import { needsLook, nodeState, rotateSigningKeyAt } from '@/lib/health/rules'
import { healthDto } from '@/lib/health/schema'
import { newId } from '@/lib/ids'

process.env.MASTER_KEY = Buffer.alloc(32, 7).toString('base64')
process.env.ADMIN_API_TOKEN = 'a-token-that-must-not-leave-0123456789'
useTestDatabase()

const minute = 60_000

async function addNode(changes: { seenMsAgo?: number; snapshotVersion?: bigint; host?: string } = {}) {
  const { seenMsAgo = 0, host = 'one' } = changes
  const { id: instanceId, version } = await db().instance.findFirstOrThrow()
  const at = new Date(Date.now() - seenMsAgo)
  await db().dataPlaneNode.create({
    data: {
      id: newId('dpn'),
      ...{ instanceId, host, pid: 1, version: '0.1.0', startedAt: at, seenAt: at, snapshotAt: at },
      snapshotVersion: changes.snapshotVersion ?? version,
      ...{ spoolFiles: 0, spoolBytes: 0, recordsWritable: true, openCalls: 2 },
    },
  })
}

async function addCall(
  serviceName: string,
  call: { msAgo: number; status: number; ended: string; code?: string },
) {
  await db().gatewayRequest.create({
    data: {
      id: newId('req'),
      instanceId: testActor().instanceId,
      time: new Date(Date.now() - call.msAgo),
      ...{ method: 'POST', path: '/x', serviceName, steps: [], totalMs: 1 },
      ...{ status: call.status, ended: call.ended, code: call.code ?? '' },
    },
  })
}

beforeEach(async () => {
  await db().dataPlaneNode.deleteMany()
  await db().gatewayRequest.deleteMany()
})

describe('readHealth', () => {
  it('tells how every part fares, in the form it declares', async () => {
    await addNode()
    const health = await readHealth(testActor({ role: 'auditor' }))
    expect(healthDto.parse(health)).toEqual(health)
    expect(health).toMatchObject({
      version: '0.1.0',
      needsLook: false,
      database: { server: expect.stringMatching(/^1\d/), migrationsCurrent: null },
      keys: {
        masterKey: { present: true, source: 'setting', since: null },
        signing: [{ status: 'active', overdue: false }],
      },
      nodes: [{ host: 'one', state: 'current', behind: 0, openCalls: 2 }],
      chain: null,
    })
    expect(health.database.latencyMs).toBeGreaterThan(0)
    expect(health.database.sizeBytes).toBeGreaterThan(1_000_000)
  })

  it('compares the migrations with those of the build', async () => {
    const { database } = await readHealth(testActor())
    process.env.NEWEST_MIGRATION = database.migration
    expect((await readHealth(testActor())).database.migrationsCurrent).toBe(true)
    process.env.NEWEST_MIGRATION = '29991231000000_later'
    const later = await readHealth(testActor())
    expect([later.database.migrationsCurrent, later.needsLook]).toEqual([false, true])
    delete process.env.NEWEST_MIGRATION
  })

  it('knows which process is behind, silent or forgotten', async () => {
    const { version } = await db().instance.findFirstOrThrow()
    await addNode({ host: 'behind', snapshotVersion: version - 1n })
    await addNode({ host: 'lost', seenMsAgo: 11_000 })
    await addNode({ host: 'forgotten', seenMsAgo: 11 * minute })
    const { nodes, needsLook: look } = await readHealth(testActor())
    expect(nodes.map(({ host, state, behind }) => [host, state, behind])).toEqual([
      ['behind', 'behind', 1],
      ['lost', 'lost', 0],
    ])
    expect(look).toBe(true)
  })

  it('knows an upstream by its last calls, and leaves refusals of ours out', async () => {
    for (const name of ['good', 'bad', 'quiet']) {
      await createService(testActor(), { name, provider: 'sandbox', protocol: 'OpenAI/v1' })
    }
    await addCall('good', { msAgo: 2 * minute, status: 502, ended: 'failed', code: 'upstream.unreachable' })
    await addCall('good', { msAgo: minute, status: 200, ended: 'completed' })
    await addCall('good', { msAgo: 0, status: 403, ended: 'refused', code: 'grant.not_found' })
    await addCall('bad', { msAgo: minute, status: 200, ended: 'completed' })
    await addCall('bad', { msAgo: 0, status: 504, ended: 'failed', code: 'upstream.timeout' })
    const { upstreams } = await readHealth(testActor())
    expect(
      upstreams.map(({ name, failing, lastFailureCode, lastSuccessAt }) => [
        name,
        failing,
        lastFailureCode,
        lastSuccessAt !== null,
      ]),
    ).toEqual([
      ['bad', true, 'upstream.timeout', true],
      ['good', false, 'upstream.unreachable', true],
      ['quiet', false, '', false],
    ])
  })

  it('tells the worst ten upstreams and how many there are', async () => {
    const names = Array.from({ length: 12 }, (_, at) => `more ${String(at).padStart(2, '0')}`)
    for (const name of names) {
      await createService(testActor(), { name, provider: 'sandbox', protocol: 'OpenAI/v1' })
    }
    const others = await db().service.count({ where: { name: { notIn: names } } })
    const fail = (name: string) =>
      addCall(name, { msAgo: 0, status: 502, ended: 'failed', code: 'upstream.unreachable' })
    await fail('more 11')
    await fail('more 10')
    await fail('more 00')
    await db().service.updateMany({ where: { name: 'more 00' }, data: { status: 'disabled' } })
    const { upstreams, upstreamCount } = await readHealth(testActor())
    expect(upstreamCount).toBe(12 + others)
    expect(upstreams).toHaveLength(10)
    expect(upstreams.slice(0, 2).map(({ name, failing }) => [name, failing])).toEqual([
      ['more 10', true],
      ['more 11', true],
    ])
    expect(upstreams.slice(2).filter(({ failing, enabled }) => failing || !enabled)).toEqual([])
    await db().service.deleteMany({ where: { name: { in: names } } })
  })
})

it('puts no secret into the diagnostics, and leaves a line', async () => {
  const diagnostics = await readDiagnostics(testActor({ role: 'auditor' }))
  const text = JSON.stringify(diagnostics)
  const url = new URL(process.env.DATABASE_URL ?? '')
  for (const secret of [process.env.MASTER_KEY, process.env.ADMIN_API_TOKEN, url.password, url.href]) {
    if (secret !== undefined && secret !== '') expect(text).not.toContain(secret)
  }
  expect(diagnostics.settings).toContainEqual({ name: 'ADMIN_API_TOKEN', set: true })
  expect(diagnostics.settings).toContainEqual({ name: 'PUBLIC_GATEWAY_URL', set: false })
  expect(diagnostics.counts).toMatchObject({ users: 0, services: 3 })
  expect(await db().auditEvent.findFirst({ orderBy: { seq: 'desc' } })).toMatchObject({
    action: 'diagnostics.downloaded',
    actorId: 'usr_test',
  })
})

describe('rules', () => {
  it.each([
    [0, 0, 'current'],
    [0, 3, 'behind'],
    [10_000, 0, 'current'],
    [10_001, 0, 'lost'],
    [10_001, 3, 'lost'],
  ] as const)('take a process that was silent for %i ms and is %i behind for %s', (silent, behind, state) => {
    expect(nodeState({ seenAtMs: 0, behind }, silent)).toBe(state)
  })

  it('want a signing key replaced after 90 days', () => {
    expect(rotateSigningKeyAt(new Date('2026-01-01T00:00:00Z')).toISOString()).toBe(
      '2026-04-01T00:00:00.000Z',
    )
  })

  const well = {
    database: { migrationsCurrent: true },
    keys: { masterKey: { present: true }, signing: [{ overdue: false }] },
    nodes: [{ state: 'current' as const, recordsWritable: true }],
    upstreams: [{ enabled: true, failing: false }],
    chain: { broken: null },
  }

  it.each([
    [{}, false],
    [{ nodes: [...well.nodes, { state: 'lost' as const, recordsWritable: true }] }, false],
    [{ chain: null }, false],
    [{ database: { migrationsCurrent: false } }, true],
    [{ keys: { ...well.keys, masterKey: { present: false } } }, true],
    [{ keys: { ...well.keys, signing: [{ overdue: true }] } }, true],
    [{ nodes: [] }, true],
    [{ nodes: [{ state: 'lost' as const, recordsWritable: true }] }, true],
    [{ nodes: [{ state: 'behind' as const, recordsWritable: true }] }, true],
    [{ nodes: [{ state: 'current' as const, recordsWritable: false }] }, true],
    [{ upstreams: [{ enabled: true, failing: true }] }, true],
    [{ upstreams: [{ enabled: false, failing: true }] }, false],
    [{ chain: { broken: {} } }, true],
  ])('with %j want somebody to look: %j', (change, look) => {
    expect(needsLook({ ...well, ...change })).toBe(look)
  })
})
