import { describe, expect, it } from 'vitest'
import { appendAudit, chainHash, type AuditRecord } from '@/lib/audit/append'
import { db } from '@/lib/db/client'
import { transact } from '@/lib/db/transact'
import { testActor, useTestDatabase } from '@/lib/db/testing'
import { newId } from '@/lib/ids'

useTestDatabase()

const entry = { action: 'service.updated', targetType: 'service', targetId: 'svc_1', targetName: 'Sandbox' }

async function chain() {
  const rows = await db().auditEvent.findMany({ orderBy: { seq: 'asc' } })
  let previous = ''
  return rows.map(({ seq: _, hash, ...record }) => {
    const expected = chainHash(previous, record as unknown as AuditRecord)
    previous = hash
    return { action: record.action, intact: expected === hash }
  })
}

describe('the audit log', () => {
  it('chains the lines of parallel writes without a gap', async () => {
    const actor = testActor({ role: 'administrator' })
    const write = (index: number) =>
      transact(actor, 'service:write', async ({ audit }) => {
        audit({ ...entry, targetId: `svc_${index}`, detail: { z: 1, a: { y: [1, 'x'], b: null } } })
        await Promise.resolve()
      })
    await Promise.all(Array.from({ length: 20 }, (_, index) => write(index)))
    const links = await chain()
    expect(links).toHaveLength(20)
    expect(links.every((link) => link.intact)).toBe(true)
  })

  it('shows a line that was changed afterwards', async () => {
    const victim = await db().auditEvent.findFirstOrThrow({ orderBy: { seq: 'asc' }, skip: 3 })
    await db().auditEvent.update({ where: { seq: victim.seq }, data: { actorName: 'Somebody else' } })
    const broken = (await chain()).findIndex((link) => !link.intact)
    await db().auditEvent.update({ where: { seq: victim.seq }, data: { actorName: victim.actorName } })
    expect(broken).toBe(3)
  })

  it('takes a record once, however often it is replayed', async () => {
    const actor = testActor({ role: 'administrator' })
    const record: AuditRecord = {
      ...entry,
      id: newId('evt'),
      instanceId: actor.instanceId,
      time: new Date(),
      result: 'refused',
      actorKind: 'application',
      actorId: 'app_1',
      actorName: 'Agent',
      via: 'token',
      sourceIp: '127.0.0.1',
      requestId: newId('req'),
      detail: {},
    }
    for (let time = 0; time < 3; time++) await db().$transaction((tx) => appendAudit(tx, [record]))
    expect(await db().auditEvent.count({ where: { id: record.id } })).toBe(1)
    expect((await chain()).every((link) => link.intact)).toBe(true)
  })
})

describe('a line whose texts PostgreSQL cannot store', () => {
  it.each([
    ['half a character', 'a\ud83d'],
    ['a NUL', 'a\0'],
  ])('is kept, and the chain holds, with %s', async (_, text) => {
    const actor = testActor({ role: 'administrator' })
    const id = await transact(actor, 'service:write', ({ audit, actor: { requestId } }) => {
      audit({ ...entry, targetId: requestId, targetName: text, detail: { asked: [text] } })
      return Promise.resolve(requestId)
    })
    const line = await db().auditEvent.findFirstOrThrow({ where: { targetId: id }, orderBy: { seq: 'desc' } })
    expect([line.targetName, line.detail]).toEqual(['a\ufffd', { asked: ['a\ufffd'] }])
    expect((await chain()).every((link) => link.intact)).toBe(true)
  })
})

describe('transact', () => {
  const counts = async () => ({
    events: await db().auditEvent.count(),
    version: (await db().instance.findFirstOrThrow()).version,
  })

  it('refuses a role without the permission before anything is done', async () => {
    const before = await counts()
    const work = () => Promise.reject(new Error('must not run'))
    await expect(transact(testActor({ role: 'auditor' }), 'service:write', work)).rejects.toMatchObject({
      code: 'permission.denied',
      status: 403,
    })
    expect(await counts()).toEqual(before)
  })

  it('keeps nothing of a write that fails, nor of one that forgot its audit line', async () => {
    const before = await counts()
    const actor = testActor({ role: 'administrator' })
    const failing = transact(actor, 'service:write', ({ audit }) => {
      audit(entry)
      return Promise.reject(new Error('broken half-way'))
    })
    await expect(failing).rejects.toThrow('broken half-way')
    await expect(transact(actor, 'service:write', () => Promise.resolve())).rejects.toThrow('no audit line')
    expect(await counts()).toEqual(before)
  })

  it('raises the version with every write', async () => {
    const before = await counts()
    await transact(testActor({ role: 'administrator' }), 'service:write', ({ audit }) => {
      audit(entry)
      return Promise.resolve()
    })
    expect(await counts()).toEqual({ events: before.events + 1, version: before.version + 1n })
  })
})
