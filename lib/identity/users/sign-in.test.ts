import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { db } from '@/lib/db/client'
import { testActor, useTestDatabase } from '@/lib/db/testing'
import { createUser } from '@/lib/identity/users/create-user'
import { findSessionUser } from '@/lib/identity/users/find-session-user'
import { signIn } from '@/lib/identity/users/sign-in'
import { endOwnSessions } from '@/lib/identity/sessions/end-own-sessions'
import { updateUser } from '@/lib/identity/users/update-user'

useTestDatabase()

const context = { requestId: 'req_test', sourceIp: '127.0.0.1' }
const password = 'correct horse battery'
const refusal = {
  code: 'sign_in.failed',
  message: 'E-mail or password is wrong. After 5 wrong passwords an account is locked for 15 minutes.',
}

let userId: string

beforeEach(async () => {
  await db().user.deleteMany()
  const input = { email: 'ada@example.com', name: 'Ada', password, role: 'auditor' as const }
  userId = (await createUser(testActor(), input)).id
})

afterEach(() => {
  vi.useRealTimers()
})

const attempt = (given: string, email = 'ada@example.com') => signIn({ email, password: given }, context)
const attemptFrom = (sourceIp: string, given: string) =>
  signIn({ email: 'ada@example.com', password: given }, { ...context, sourceIp })

async function lastAuditLine() {
  return db().auditEvent.findFirst({
    orderBy: { seq: 'desc' },
    select: { action: true, result: true, actorId: true, actorName: true, detail: true },
  })
}

describe('signIn', () => {
  it('answers who signed in and writes an audit line', async () => {
    expect(await attempt(password)).toEqual({
      id: userId,
      name: 'Ada',
      email: 'ada@example.com',
      role: 'auditor',
      sessionId: expect.stringMatching(/^ses_[a-z2-7]{26}$/),
    })
    expect(await lastAuditLine()).toEqual({
      action: 'session.started',
      result: 'success',
      actorId: userId,
      actorName: 'ada@example.com',
      detail: {},
    })
  })

  it('refuses a wrong password', async () => {
    await expect(attempt('wrong')).rejects.toMatchObject(refusal)
    expect(await lastAuditLine()).toEqual({
      action: 'session.refused',
      result: 'refused',
      actorId: userId,
      actorName: 'ada@example.com',
      detail: { reason: 'wrong_password' },
    })
  })

  it('refuses an unknown address with the same words', async () => {
    await expect(attempt(password, 'eve@example.com')).rejects.toMatchObject(refusal)
    expect(await lastAuditLine()).toMatchObject({ actorId: '', detail: { reason: 'unknown_user' } })
  })

  it.each(['correct horse battery', 'a\0b@example.com', 'half\ud83d'])(
    'refuses %j in the place of the address and keeps it from the audit log',
    async (typed) => {
      await expect(attempt(password, typed)).rejects.toMatchObject(refusal)
      expect(await lastAuditLine()).toMatchObject({ actorName: '', detail: { reason: 'unknown_user' } })
    },
  )

  it('refuses a disabled account with the same words', async () => {
    await db().user.update({ where: { id: userId }, data: { status: 'disabled' } })
    await expect(attempt(password)).rejects.toMatchObject(refusal)
    expect(await lastAuditLine()).toMatchObject({ detail: { reason: 'disabled' } })
  })

  it('locks the account after five wrong passwords, for the right one as well', async () => {
    for (let wrong = 0; wrong < 5; wrong += 1) await expect(attempt('wrong')).rejects.toMatchObject(refusal)
    await expect(attempt(password)).rejects.toMatchObject(refusal)
    expect(await lastAuditLine()).toMatchObject({ detail: { reason: 'locked' } })
  })

  it('lets at most five of many parallel guesses see the password', async () => {
    await Promise.allSettled(Array.from({ length: 20 }, () => attempt('wrong')))
    const lines = await db().auditEvent.findMany({
      where: { action: 'session.refused', actorId: userId },
      select: { detail: true },
    })
    const reasons = lines.map((line) => (line.detail as { reason: string }).reason)
    expect(reasons.filter((reason) => reason === 'wrong_password')).toHaveLength(5)
    expect(reasons.filter((reason) => reason === 'locked')).toHaveLength(15)
  })

  it('opens again when the lock has run out, and counts anew', async () => {
    await db().user.update({
      where: { id: userId },
      data: { failedAttempts: 5, lockedUntil: new Date(Date.now() - 1000) },
    })
    await expect(attempt('wrong')).rejects.toMatchObject(refusal)
    expect(await attempt(password)).toMatchObject({ id: userId })
    expect(await db().user.findUnique({ where: { id: userId } })).toMatchObject({
      failedAttempts: 0,
      lockedUntil: null,
    })
  })

  it('keeps the account locked for fifteen minutes', async () => {
    for (let wrong = 0; wrong < 5; wrong += 1) await expect(attempt('wrong')).rejects.toMatchObject(refusal)
    const lockedAt = Date.now()
    vi.useFakeTimers({ toFake: ['Date'] })
    vi.setSystemTime(lockedAt + 14 * 60_000)
    await expect(attempt(password)).rejects.toMatchObject(refusal)
    vi.setSystemTime(lockedAt + 15 * 60_000)
    expect(await attempt(password)).toMatchObject({ id: userId })
  })

  it('leaves the owner alone who comes from another address', async () => {
    for (let wrong = 0; wrong < 6; wrong += 1) await expect(attempt('wrong')).rejects.toMatchObject(refusal)
    expect(await attemptFrom('192.0.2.1', password)).toMatchObject({ id: userId })
    await expect(attempt(password)).rejects.toMatchObject(refusal)
  })

  it('lets a new password in at once', async () => {
    for (let wrong = 0; wrong < 5; wrong += 1) await expect(attempt('wrong')).rejects.toMatchObject(refusal)
    const owner = { email: 'eve@example.com', name: 'Eve', password, role: 'administrator' as const }
    await createUser(testActor(), owner)
    await updateUser(testActor(), { id: userId, password: 'another horse battery' })
    expect(await attempt('another horse battery')).toMatchObject({ id: userId })
  })

  it('locks the account for everybody after fifty wrong passwords from many addresses', async () => {
    await db().user.update({ where: { id: userId }, data: { failedAttempts: 48 } })
    await expect(attemptFrom('192.0.2.1', 'wrong')).rejects.toMatchObject(refusal)
    expect(await db().user.findUnique({ where: { id: userId } })).toMatchObject({ lockedUntil: null })
    await expect(attemptFrom('192.0.2.2', 'wrong')).rejects.toMatchObject(refusal)
    await expect(attemptFrom('192.0.2.3', password)).rejects.toMatchObject(refusal)
    expect(await lastAuditLine()).toMatchObject({ detail: { reason: 'locked' } })
    const user = await db().user.findUniqueOrThrow({ where: { id: userId } })
    const minutes = ((user.lockedUntil?.getTime() ?? 0) - Date.now()) / 60_000
    expect(minutes).toBeGreaterThan(14.5)
    expect(minutes).toBeLessThan(15.5)
  })
})

describe('a session', () => {
  it('counts until its user signs out', async () => {
    const { sessionId } = await attempt(password)
    expect(await findSessionUser(sessionId)).toMatchObject({ id: userId, role: 'auditor', sessionId })
    await endOwnSessions({ userId }, context)
    expect(await findSessionUser(sessionId)).toBeNull()
    expect(await lastAuditLine()).toMatchObject({ action: 'session.ended', actorId: userId })
  })

  it('ends with the account', async () => {
    const { sessionId } = await attempt(password)
    await db().user.update({ where: { id: userId }, data: { status: 'disabled' } })
    expect(await findSessionUser(sessionId)).toBeNull()
  })

  it('does not begin with a password that is replaced while it is checked', async () => {
    const owner = { email: 'eve@example.com', name: 'Eve', password, role: 'administrator' as const }
    await createUser(testActor(), owner)
    const results = await Promise.allSettled([
      ...Array.from({ length: 4 }, () => attempt(password)),
      updateUser(testActor(), { id: userId, password: 'another horse battery' }),
      ...Array.from({ length: 4 }, (_, at) => attemptFrom(`192.0.2.${at + 10}`, password)),
    ])
    const started = results.flatMap((each) =>
      each.status === 'fulfilled' && 'sessionId' in each.value ? [each.value.sessionId] : [],
    )
    for (const sessionId of started) expect(await findSessionUser(sessionId)).toBeNull()
    expect(await db().session.count({ where: { userId } })).toBe(0)
  })
})
