import { beforeEach, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { testActor, useTestDatabase } from '@/lib/db/testing'
import type { Account } from '@/lib/identity/account/account'
import { changeOwnName } from '@/lib/identity/account/change-own-name'
import { changeOwnPassword } from '@/lib/identity/account/change-own-password'
import { createUser } from '@/lib/identity/users/create-user'
import { findSessionUser } from '@/lib/identity/users/find-session-user'
import { signIn } from '@/lib/identity/users/sign-in'

useTestDatabase()

const password = 'correct horse battery'
const next = 'another horse battery'
const context = { requestId: 'req_test', sourceIp: '127.0.0.1' }
const begin = async (with_ = password) =>
  (await signIn({ email: 'ada@example.com', password: with_ }, context)).sessionId

let account: Account

beforeEach(async () => {
  await db().user.deleteMany()
  const input = { email: 'ada@example.com', name: 'Ada', password, role: 'auditor' as const }
  const { id } = await createUser(testActor(), input)
  const actor = { ...testActor({ role: 'auditor', id }), name: input.email }
  account = { actor, sessionId: await begin() }
})

it('refuses a wrong current password, a weak new one and the same one', async () => {
  const change = (currentPassword: string, chosen: string) =>
    changeOwnPassword(account, { currentPassword, password: chosen })
  await expect(change('wrong', next)).rejects.toMatchObject({
    code: 'input.invalid',
    fields: { currentPassword: 'This is not your current password.' },
  })
  await expect(change(password, 'password1234')).rejects.toMatchObject({
    fields: { password: 'This password is among those that attackers try first. Choose another one.' },
  })
  await expect(change(password, password)).rejects.toMatchObject({
    fields: { password: 'Choose a password that differs from the current one.' },
  })
  expect(await begin()).toMatch(/^ses_/)
})

it('lets nobody guess the current password', async () => {
  const guess = (currentPassword: string) =>
    changeOwnPassword(account, { currentPassword, password: next }).catch((error: unknown) => error)
  const answers = await Promise.all(Array.from({ length: 8 }, () => guess('wrong')))
  expect(answers.map((answer) => (answer as { code: string }).code).sort()).toEqual([
    ...Array<string>(5).fill('input.invalid'),
    ...Array<string>(3).fill('rate.limited'),
  ])
  expect(await guess(password)).toMatchObject({ code: 'rate.limited', status: 429 })
})

it('sets the new password, ends the other sessions and keeps this one', async () => {
  const other = await begin()
  expect(await changeOwnPassword(account, { currentPassword: password, password: next })).toEqual({
    ended: 1,
  })
  expect(await findSessionUser(other)).toBeNull()
  expect(await findSessionUser(account.sessionId)).toMatchObject({ id: account.actor.id })
  await expect(begin()).rejects.toMatchObject({ code: 'sign_in.failed' })
  expect(await begin(next)).toMatch(/^ses_/)
  const line = await db().auditEvent.findFirst({ where: { action: 'user.password_set' } })
  expect(line).toMatchObject({
    actorId: account.actor.id,
    targetId: account.actor.id,
    detail: { endedSessions: 1 },
  })
})

it('is won by one of two changes at once', async () => {
  const results = await Promise.allSettled(
    [next, 'yet another battery'].map((chosen) =>
      changeOwnPassword(account, { currentPassword: password, password: chosen }),
    ),
  )
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

it('changes the own name, with an audit line', async () => {
  expect(await changeOwnName(account, { name: 'Ada L.' })).toEqual({ name: 'Ada L.' })
  expect(await db().auditEvent.findFirst({ orderBy: { seq: 'desc' } })).toMatchObject({
    action: 'user.updated',
    actorName: 'ada@example.com',
    detail: { before: { name: 'Ada' }, after: { name: 'Ada L.' } },
  })
})
