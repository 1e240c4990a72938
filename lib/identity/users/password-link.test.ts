import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { testActor, useTestDatabase } from '@/lib/db/testing'
import { createPasswordLink } from '@/lib/identity/users/create-password-link'
import { createApiToken } from '@/lib/identity/api-tokens/create-api-token'
import { revokeApiToken } from '@/lib/identity/api-tokens/revoke-api-token'
import { createUser } from '@/lib/identity/users/create-user'
import { signIn } from '@/lib/identity/users/sign-in'
import { updateUser } from '@/lib/identity/users/update-user'
import { usePasswordLink as setPasswordByLink } from '@/lib/identity/users/use-password-link'

useTestDatabase()

const context = { requestId: 'req_test', sourceIp: '127.0.0.1' }
const password = 'correct horse battery'
const used = {
  code: 'link.used',
  status: 409,
  message: 'This link has been used, has expired or was replaced. Ask an administrator for a new one.',
}
const person = { email: 'ivy@example.com', name: 'Ivy Invited', role: 'operator' } as const
const tokenOf = (url: string) => url.split('#')[1] ?? ''

let id: string
let token: string

beforeEach(async () => {
  await db().user.deleteMany()
  const created = await createUser(testActor(), person)
  id = created.id
  token = tokenOf(created.link?.url ?? '')
})

describe('a one-time link', () => {
  it('is refused when it is unknown, expired, replaced, or its person is disabled', async () => {
    await expect(setPasswordByLink({ token: 'x'.repeat(43), password }, context)).rejects.toMatchObject(used)
    await db().user.update({ where: { id }, data: { status: 'disabled' } })
    await expect(setPasswordByLink({ token, password }, context)).rejects.toMatchObject(used)
    await db().user.update({ where: { id }, data: { status: 'enabled', linkExpiresAt: new Date() } })
    await expect(setPasswordByLink({ token, password }, context)).rejects.toMatchObject(used)
    await createPasswordLink(testActor(), id)
    await expect(setPasswordByLink({ token, password }, context)).rejects.toMatchObject(used)
    await expect(signIn({ email: person.email, password }, context)).rejects.toMatchObject({
      code: 'sign_in.failed',
    })
  })

  it('keeps the rules for passwords, and stays open for a better one', async () => {
    await expect(setPasswordByLink({ token, password: 'invited by ada' }, context)).rejects.toMatchObject({
      fields: { password: 'Do not use your name or e-mail address in the password.' },
    })
    await db().instance.updateMany({ data: { passwordMinLength: 30 } })
    await expect(setPasswordByLink({ token, password }, context)).rejects.toMatchObject({
      fields: { password: 'Use 30 characters or more; that is this instance’s rule.' },
    })
    await db().instance.updateMany({ data: { passwordMinLength: 12 } })
    expect(await setPasswordByLink({ token, password }, context)).toEqual({ email: person.email })
  })

  it('lets the person sign in, once, and leaves a line without token and password', async () => {
    await setPasswordByLink({ token, password }, context)
    expect(await signIn({ email: person.email, password }, context)).toMatchObject({ id, role: 'operator' })
    await expect(setPasswordByLink({ token, password }, context)).rejects.toMatchObject(used)
    const lines = await db().auditEvent.findMany({ where: { targetId: id }, orderBy: { seq: 'asc' } })
    expect(lines.map(({ action }) => action)).toEqual([
      'user.created',
      'user.password_set',
      'session.started',
    ])
    expect(JSON.stringify(lines.map(({ seq: _, ...line }) => line))).not.toMatch(
      new RegExp(`${token}|${password}`),
    )
    expect(await db().user.findFirst({ where: { id }, omit: { linkHash: false } })).toMatchObject({
      linkHash: null,
      linkExpiresAt: null,
    })
  })

  it('is won by exactly one of twenty who use it at once', async () => {
    const choices = Array.from({ length: 20 }, (_, at) => `number ${at} of the horses`)
    const results = await Promise.allSettled(
      choices.map((choice) => setPasswordByLink({ token, password: choice }, context)),
    )
    const winners = choices.filter((_, at) => results[at]?.status === 'fulfilled')
    expect(winners).toHaveLength(1)
    for (const result of results) if (result.status === 'rejected') expect(result.reason).toMatchObject(used)
    expect(await db().auditEvent.count({ where: { targetId: id, action: 'user.password_set' } })).toBe(1)
    expect(await signIn({ email: person.email, password: winners[0] ?? '' }, context)).toMatchObject({ id })
  })

  it('ends with a new role of its person, and with the authority of whoever made it', async () => {
    const open = async () => (await db().user.findUniqueOrThrow({ where: { id } })).linkExpiresAt !== null
    const maker = await createUser(testActor(), {
      email: 'ada@example.com',
      name: 'Ada',
      role: 'administrator',
      password,
    })
    await updateUser(testActor(), { id, role: 'operator' })
    expect(await open()).toBe(true)
    await updateUser(testActor(), { id, role: 'auditor' })
    expect(await open()).toBe(false)

    const ada = { ...testActor(), id: maker.id }
    await createPasswordLink(ada, id)
    expect(await open()).toBe(true)
    await updateUser(testActor(), { id: maker.id, password: 'yet another password' })
    expect(await open()).toBe(false)

    const expiresAt = new Date(Date.now() + 86_400_000).toISOString()
    const made = await createApiToken(ada, { name: 'CI', role: 'administrator', permissions: [], expiresAt })
    await createPasswordLink({ ...ada, kind: 'api_token', id: made.id, ownerId: maker.id }, id)
    expect(await open()).toBe(true)
    await revokeApiToken(testActor(), made.id)
    expect(await open()).toBe(false)
  })

  it('is for others: nobody resets their own password, not with a token of theirs either', async () => {
    const refused = {
      code: 'permission.denied',
      message: 'Change your own password under "Your account", with the password you have.',
    }
    const self = { ...testActor(), id }
    const token = { ...testActor(), kind: 'api_token', id: 'tok_x', ownerId: id } as const
    for (const actor of [self, token]) {
      await expect(createPasswordLink(actor, id)).rejects.toMatchObject(refused)
      await expect(updateUser(actor, { id, password: 'yet another password' })).rejects.toMatchObject(refused)
    }
  })

  it('is made by administrators only, for people of their instance', async () => {
    for (const role of ['operator', 'auditor'] as const) {
      await expect(createPasswordLink(testActor({ role }), id)).rejects.toMatchObject({
        code: 'permission.denied',
      })
    }
    await expect(createPasswordLink({ ...testActor(), instanceId: 'idaas_other' }, id)).rejects.toMatchObject(
      { code: 'resource.not_found' },
    )
  })
})
