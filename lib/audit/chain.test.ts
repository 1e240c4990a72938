import { beforeEach, expect, it } from 'vitest'
import { readChainState } from '@/lib/audit/read-chain-state'
import { verifyAuditChain } from '@/lib/audit/verify-audit-chain'
import { walkAuditChain, type ChainStep } from '@/lib/audit/walk-audit-chain'
import { db } from '@/lib/db/client'
import { testActor, useTestDatabase } from '@/lib/db/testing'
import { appendAudit } from '@/lib/audit/append'
import { newId } from '@/lib/ids'

useTestDatabase()

beforeEach(async () => {
  await db().auditEvent.deleteMany()
  await db().auditVerification.deleteMany()
})

async function append(count: number): Promise<string[]> {
  const { instanceId } = testActor()
  const texts = { actorKind: '', actorId: '', actorName: '', via: '', sourceIp: '', requestId: '' }
  const lines = Array.from({ length: count }, () => ({
    ...texts,
    id: newId('evt'),
    instanceId,
    time: new Date(),
    action: 'token.issued',
    result: 'success' as const,
    targetType: '',
    targetId: '',
    targetName: '',
    detail: {},
  }))
  await db().$transaction((tx) => appendAudit(tx, lines), { timeout: 60_000 })
  return lines.map(({ id }) => id)
}

async function walk(): Promise<ChainStep[]> {
  const steps: ChainStep[] = []
  for await (const step of walkAuditChain(testActor({ role: 'auditor' }))) steps.push(step)
  return steps
}

const at = (id: string) => db().auditEvent.findUniqueOrThrow({ where: { id } })

it('tells how far it is, and keeps the verdict', async () => {
  expect(await readChainState(testActor())).toBeNull()
  const ids = await append(2500)
  const steps = await walk()
  expect(steps.slice(0, 2)).toEqual([
    { type: 'progress', lines: 1000, total: 2500 },
    { type: 'progress', lines: 2000, total: 2500 },
  ])
  const state = {
    verifiedAt: expect.any(String),
    lines: 2500,
    lastLineAt: (await at(ids[2499]!)).time.toISOString(),
    broken: null,
  }
  expect(steps[2]).toEqual({ type: 'verdict', ...state })
  expect(await readChainState(testActor({ role: 'operator' }))).toEqual(state)
})

it('has nothing against an empty log', async () => {
  expect(await walk()).toMatchObject([{ type: 'verdict', lines: 0, lastLineAt: null, broken: null }])
})

it.each([
  ['who acted', { actorName: 'somebody else' }],
  ['the result', { result: 'refused' }],
  ['the time', { time: new Date(0) }],
  ['a recorded value', { detail: { granted: 'more' } }],
  ['the hash', { hash: 'x' }],
])('finds a line with %s changed', async (_, data) => {
  const ids = await append(5)
  await db().auditEvent.update({ where: { id: ids[2]! }, data })
  const { seq } = await at(ids[2]!)
  expect(await walk()).toMatchObject([
    { type: 'verdict', lines: 2, broken: { fault: 'changed', line: seq.toString(), id: ids[2] } },
  ])
})

it('finds the line behind one that was taken out', async () => {
  const ids = await append(5)
  await db().auditEvent.delete({ where: { id: ids[1]! } })
  expect(await walk()).toMatchObject([{ lines: 1, broken: { fault: 'changed', id: ids[2] } }])
})

it('misses lines at the end that it saw before, also when others follow', async () => {
  const ids = await append(5)
  await walk()
  const last = await at(ids[4]!)
  await db().auditEvent.delete({ where: { id: last.id } })
  const cut = { lines: 4, broken: { fault: 'cut', line: last.seq.toString(), id: '' } }
  expect(await walk()).toMatchObject([cut])
  await append(3)
  expect(await walk()).toMatchObject([{ lines: 7, broken: { fault: 'cut' } }])
})

it('finds a log that was emptied', async () => {
  await append(3)
  await walk()
  await db().auditEvent.deleteMany()
  expect(await walk()).toMatchObject([{ lines: 0, broken: { fault: 'cut' } }])
})

it('is walked once at a time by each, and again when it has ended or was left', async () => {
  await append(1500)
  const [ada, bob] = ['usr_ada', 'usr_bob'].map((id) => testActor({ role: 'auditor', id }))
  const leaving = new AbortController()
  const first = walkAuditChain(ada!, { signal: leaving.signal })
  expect((await first.next()).value).toMatchObject({ type: 'progress', lines: 1000 })
  const refused = {
    code: 'rate.limited',
    status: 429,
    message: 'You are verifying the audit log already. Wait until that has ended, then try again.',
  }
  await expect(verifyAuditChain(ada!)).rejects.toMatchObject(refused)
  await expect(verifyAuditChain(ada!)).rejects.toMatchObject(refused)
  expect(await verifyAuditChain(bob!)).toEqual({ intact: true, lines: 1500 })

  // The connection is gone: nobody asks the first walk for more.
  leaving.abort()
  const second = walkAuditChain(ada!)
  await second.next()
  await first.return()
  await expect(verifyAuditChain(ada!)).rejects.toMatchObject(refused)
  await second.return()
  expect(await verifyAuditChain(ada!)).toEqual({ intact: true, lines: 1500 })
  expect(await verifyAuditChain(ada!)).toEqual({ intact: true, lines: 1500 })
})

it('ends early without a verdict when nobody waits for it', async () => {
  await append(3)
  const leaving = new AbortController()
  leaving.abort()
  const steps = walkAuditChain(testActor(), { signal: leaving.signal })
  expect(await steps.next()).toEqual({ done: true, value: undefined })
  expect(await readChainState(testActor())).toBeNull()
})
