import { beforeEach, describe, expect, it, test } from 'vitest'
import { db } from '@/lib/db/client'
import { testActor, useTestDatabase } from '@/lib/db/testing'
import { updateSecurity } from '@/lib/identity/instance/update-security'
import { endOwnSession } from '@/lib/identity/sessions/end-own-session'
import { endOwnSessions } from '@/lib/identity/sessions/end-own-sessions'
import { endSessions } from '@/lib/identity/sessions/end-sessions'
import { listOwnSessions } from '@/lib/identity/sessions/list-own-sessions'
import { describeBrowser, sessionEnd } from '@/lib/identity/sessions/rules'
import { createUser } from '@/lib/identity/users/create-user'
import { findSessionUser } from '@/lib/identity/users/find-session-user'
import { signIn } from '@/lib/identity/users/sign-in'

useTestDatabase()

const password = 'correct horse battery'
const context = { requestId: 'req_test', sourceIp: '192.0.2.1', userAgent: 'Mozilla/5.0 Firefox/140.0' }
const minutes = (count: number) => count * 60_000
const later = (count: number) => new Date(Date.now() + minutes(count))

let userId: string
const begin = async () => (await signIn({ email: 'ada@example.com', password }, context)).sessionId

beforeEach(async () => {
  await db().user.deleteMany()
  await db().instance.updateMany({ data: { sessionMinutes: 480, idleMinutes: 60 } })
  const input = { email: 'ada@example.com', name: 'Ada', password, role: 'auditor' as const }
  userId = (await createUser(testActor(), input)).id
})

describe('a session', () => {
  it('that nobody knows counts for nothing', async () => {
    expect(await findSessionUser('ses_unknown')).toBeNull()
  })

  it('ends after a pause and cannot be revived', async () => {
    const id = await begin()
    expect(await findSessionUser(id, later(59))).toMatchObject({ id: userId })
    expect(await findSessionUser(id, later(118))).toMatchObject({ id: userId })
    expect(await findSessionUser(id, later(179))).toBeNull()
    expect(await findSessionUser(id, later(180))).toBeNull()
  })

  it('ends after its longest time, however busy', async () => {
    const id = await begin()
    for (let at = 30; at < 480; at += 30) expect(await findSessionUser(id, later(at))).not.toBeNull()
    expect(await findSessionUser(id, later(481))).toBeNull()
  })

  it('is stamped at most once a minute, by one of many requests at once', async () => {
    const id = await begin()
    const seen = async () => (await db().session.findUniqueOrThrow({ where: { id } })).lastSeenAt
    const first = await seen()
    await findSessionUser(id, new Date(first.getTime() + 59_000))
    expect(await seen()).toEqual(first)
    const next = new Date(first.getTime() + 60_000)
    await Promise.all(Array.from({ length: 10 }, () => findSessionUser(id, next)))
    expect(await seen()).toEqual(next)
  })

  it('ends earlier under limits that have become shorter, not later under longer ones', async () => {
    const before = await begin()
    await updateSecurity(testActor(), { idleMinutes: 10 })
    expect(await findSessionUser(before, later(11))).toBeNull()
    await updateSecurity(testActor(), { sessionMinutes: 30 })
    const short = await begin()
    expect(await findSessionUser(short, later(9))).not.toBeNull()
    expect(await findSessionUser(short, later(18))).not.toBeNull()
    await updateSecurity(testActor(), { sessionMinutes: 480 })
    expect(await findSessionUser(short, later(27))).not.toBeNull()
    expect(await findSessionUser(short, later(31))).toBeNull()
  })

  it('that has run out is swept by the next sign-in', async () => {
    const old = await begin()
    await db().session.update({ where: { id: old }, data: { endsAt: new Date(Date.now() - 1000) } })
    await begin()
    expect(await db().session.count({ where: { userId } })).toBe(1)
  })
})

describe('ending sessions', () => {
  it('keeps the one that asks, and tells how many went', async () => {
    const [mine, other] = [await begin(), await begin()]
    expect(await endOwnSessions({ userId, exceptId: mine }, context)).toEqual({ ended: 1 })
    expect(await findSessionUser(other)).toBeNull()
    expect(await findSessionUser(mine)).toMatchObject({ id: userId })
    expect(await db().auditEvent.findFirst({ orderBy: { seq: 'desc' } })).toMatchObject({
      action: 'session.ended',
      actorId: userId,
      detail: { ended: 1, kept: mine },
    })
  })

  it('ends one other session of one’s own, not the one that asks nor somebody else’s', async () => {
    const [mine, other] = [await begin(), await begin()]
    const end = (id: string, by = userId) => endOwnSession({ userId: by, id, currentId: mine }, context)
    await expect(end(mine)).rejects.toMatchObject({ code: 'resource.not_found' })
    const input = { email: 'bob@example.com', name: 'Bob', password, role: 'administrator' as const }
    const bob = await createUser(testActor(), input)
    await expect(end(other, bob.id)).rejects.toMatchObject({ code: 'resource.not_found' })
    expect(await findSessionUser(other)).not.toBeNull()
    expect(await end(other)).toEqual({ ended: 1 })
    expect(await findSessionUser(other)).toBeNull()
    expect(await findSessionUser(mine)).not.toBeNull()
    expect(await db().auditEvent.findFirst({ orderBy: { seq: 'desc' } })).toMatchObject({
      action: 'session.ended',
      actorId: userId,
      detail: {
        ...{ ended: 1, kept: mine, sessionId: other, sessionIp: '192.0.2.1' },
        since: expect.any(String) as string,
      },
    })
    await expect(end(other)).rejects.toMatchObject({ code: 'resource.not_found' })
  })

  it('of somebody is for administrators of their instance', async () => {
    const id = await begin()
    for (const role of ['operator', 'auditor'] as const) {
      await expect(endSessions(testActor({ role }), userId)).rejects.toMatchObject({
        code: 'permission.denied',
      })
    }
    const stranger = { ...testActor(), instanceId: 'idaas_other' }
    await expect(endSessions(stranger, userId)).rejects.toMatchObject({ code: 'resource.not_found' })
    expect(await findSessionUser(id)).not.toBeNull()
    expect(await endSessions(testActor(), userId)).toEqual({ ended: 1 })
    expect(await findSessionUser(id)).toBeNull()
  })

  it('lists one’s own with address and browser, without those that have run out', async () => {
    const [mine, gone] = [await begin(), await begin()]
    await db().session.update({ where: { id: gone }, data: { lastSeenAt: later(-61) } })
    expect(await listOwnSessions({ ...testActor(), id: userId }, mine)).toEqual([
      {
        id: mine,
        current: true,
        sourceIp: '192.0.2.1',
        browser: 'Firefox',
        createdAt: expect.any(String),
        lastSeenAt: expect.any(String),
        endsAt: expect.any(String),
      },
    ])
  })
})

const at = (minute: number) => new Date(minutes(minute))

test.each([
  [{ endsAt: at(480), lastSeenAt: at(0) }, 60],
  [{ endsAt: at(480), lastSeenAt: at(450) }, 480],
  [{ endsAt: at(30), lastSeenAt: at(10) }, 30],
])('%j ends at minute %i', (times, end) => {
  const limits = { sessionMinutes: 480, idleMinutes: 60 }
  expect(sessionEnd({ createdAt: at(0), ...times }, limits)).toEqual(at(end))
})

test.each([
  ['', ''],
  ['curl/8.5', ''],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/142.0 Safari/537.36 Edg/142.0',
    'Edge, Windows',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/142.0 Safari/537.36', 'Chrome, Linux'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Safari/604.1', 'Safari, iOS'],
])('%j is %j', (userAgent, words) => {
  expect(describeBrowser(userAgent)).toBe(words)
})
