import { beforeAll, describe, expect, it } from 'vitest'
import { getRequest } from '@/lib/audit/get-request'
import { readCallerName } from '@/lib/audit/read-caller-name'
import { listAuditEvents } from '@/lib/audit/list-audit-events'
import { listRequests } from '@/lib/audit/list-requests'
import { verifyAuditChain } from '@/lib/audit/verify-audit-chain'
import { db } from '@/lib/db/client'
import { testActor, useTestDatabase } from '@/lib/db/testing'
import { createConsumer } from '@/lib/gateway/consumers/create-consumer'
import { updateConsumer } from '@/lib/gateway/consumers/update-consumer'
import { newId } from '@/lib/ids'

useTestDatabase()

let consumerId: string

beforeAll(async () => {
  for (const value of ['1', '2', '3']) {
    const input = { name: `caller ${value}`, description: '', claim: 'uid', value } as const
    const made = await createConsumer(testActor(), { ...input, status: 'enabled', match: 'equals' })
    consumerId = made.id
  }
  await updateConsumer(testActor({ id: 'usr_other' }), { id: consumerId, changes: { status: 'disabled' } })
})

describe('listAuditEvents', () => {
  it('refuses a cursor that is none', async () => {
    await expect(listAuditEvents(testActor(), { cursor: 'abc' })).rejects.toMatchObject({
      code: 'input.invalid',
      fields: { cursor: 'Use the nextCursor of the page before.' },
    })
  })

  it('pages from the latest line back', async () => {
    const first = await listAuditEvents(testActor({ role: 'auditor' }), { limit: 3 })
    expect(first.items.map(({ action }) => action)).toEqual([
      'consumer.updated',
      'consumer.created',
      'consumer.created',
    ])
    const rest = await listAuditEvents(testActor(), { limit: 3, cursor: first.nextCursor! })
    expect(rest.items.map(({ target }) => target.name)).toEqual(['caller 1'])
    expect(rest.nextCursor).toBeNull()
  })

  it.each([
    [{ action: 'consumer.updated' }, 1],
    [{ action: 'consumer' }, 4],
    [{ action: 'edge' }, 0],
    [{ actorId: 'usr_other' }, 1],
    [{ result: 'refused' }, 0],
    [{ search: 'CALLER 2' }, 1],
    [{ since: '2000-01-01T00:00:00Z', until: '2001-01-01T00:00:00Z' }, 0],
    [{ since: '2000-01-01T00:00:00Z' }, 4],
  ] as const)('filters by %j', async (filters, count) => {
    expect((await listAuditEvents(testActor(), filters)).items).toHaveLength(count)
  })

  it('shows a line in full', async () => {
    const { items } = await listAuditEvents(testActor(), { targetId: consumerId, limit: 1 })
    expect(items).toEqual([
      {
        id: expect.stringMatching(/^evt_/),
        time: expect.any(String),
        action: 'consumer.updated',
        result: 'success',
        actor: { kind: 'user', id: 'usr_other', name: 'test@example.com' },
        via: 'console',
        sourceIp: '127.0.0.1',
        requestId: 'req_test',
        target: { type: 'consumer', id: consumerId, name: 'caller 3' },
        detail: { before: { status: 'enabled' }, after: { status: 'disabled' } },
      },
    ])
  })
})

describe('verifyAuditChain', () => {
  it('finds the line that somebody changed', async () => {
    expect(await verifyAuditChain(testActor())).toEqual({ intact: true, lines: 4 })
    const line = await db().auditEvent.findFirstOrThrow({ orderBy: { seq: 'asc' }, skip: 1 })
    await db().auditEvent.update({ where: { id: line.id }, data: { targetName: 'somebody else' } })
    expect(await verifyAuditChain(testActor())).toEqual({ intact: false, brokenAt: line.id })
  })
})

describe('requests', () => {
  it('says in words what was checked and what is missing', async () => {
    const id = newId('req')
    const values = { consumer: 'caller 1', modelApi: 'chat' }
    const missing = {
      kind: 'grant',
      consumerId,
      consumerName: 'caller 1',
      modelApiId: 'api_1',
      modelApiName: 'chat',
    }
    const step = { check: 'grant', passed: false, outcome: 'grant.not_found', values }
    await db().gatewayRequest.create({
      data: {
        id,
        instanceId: testActor().instanceId,
        time: new Date('2026-01-02T03:04:05.678Z'),
        method: 'POST',
        path: '/chat/v1/chat/completions',
        modelApiId: 'api_1',
        modelApiName: 'chat',
        status: 403,
        code: 'grant.not_found',
        steps: [step],
        missing,
        totalMs: 1.5,
        ended: 'refused',
      },
    })
    const detail = 'Consumer caller 1 has no grant on Model API chat.'
    const request = await getRequest(testActor(), id)
    expect(request).toMatchObject({
      id,
      time: '2026-01-02T03:04:05.678Z',
      modelApi: { id: 'api_1', name: 'chat' },
      consumer: null,
      applicationId: null,
      steps: [{ ...step, detail }],
      missing: { ...missing, detail: 'Grant consumer caller 1 the Model API chat.' },
    })
    const { steps: _steps, missing: _missing, ...summary } = request
    expect(await listRequests(testActor(), { code: 'grant.not_found' })).toEqual({
      items: [summary],
      nextCursor: null,
    })
    expect((await listRequests(testActor(), { ended: 'completed' })).items).toEqual([])
    await expect(getRequest({ ...testActor(), instanceId: 'idaas_x' }, id)).rejects.toMatchObject({
      code: 'resource.not_found',
    })
  })
})

describe('readCallerName', () => {
  it('names an application of the instance and nothing else', async () => {
    const { id, instanceId, name } = await db().application.findFirstOrThrow()
    expect(await readCallerName(testActor(), id)).toBe(name)
    expect(await readCallerName({ ...testActor(), instanceId: `${instanceId}_x` }, id)).toBeNull()
    expect(await readCallerName(testActor(), newId('app'))).toBeNull()
    expect(await readCallerName(testActor(), null)).toBeNull()
  })
})
