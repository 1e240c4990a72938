import { describe, expect, it } from 'vitest'
import { call, testToken } from '@/lib/api/testing'
import { db } from '@/lib/db/client'
import { testActor, useTestDatabase } from '@/lib/db/testing'
import { revokeApiToken } from '@/lib/identity/api-tokens/revoke-api-token'
import { addPerson, bearer, inDays, makeBy, useTokens, wrong } from '@/lib/identity/api-tokens/testing'
import { changeOwnPassword } from '@/lib/identity/account/change-own-password'
import { createPasswordLink } from '@/lib/identity/users/create-password-link'
import { usePasswordLink as setPasswordByLink } from '@/lib/identity/users/use-password-link'
import { updateUser } from '@/lib/identity/users/update-user'

process.env.ADMIN_API_TOKEN = testToken
useTestDatabase()
const { admin, make } = useTokens()

describe('a token', () => {
  it.each([
    [
      'an administrator sets a new password of its owner',
      async () => {
        await updateUser(testActor(), { id: admin.id, password: 'another long password' })
        return 'usr_test'
      },
    ],
    [
      'its owner follows a one-time link of an administrator',
      async () => {
        const { url } = await createPasswordLink(testActor(), admin.id)
        const input = { token: url.split('#')[1] ?? '', password: 'another long password' }
        await setPasswordByLink(input, { requestId: 'req_link', sourceIp: '192.0.2.5' })
        return admin.id
      },
    ],
  ])('is revoked with its offspring when %s', async (_, reset) => {
    const parent = await make({ name: 'CI' })
    const body = { name: 'Child', role: 'auditor', expiresAt: inDays(1) }
    const child = (await call('POST', '/api-tokens', { ...bearer(parent.token), body })).body as {
      id: string
      token: string
    }
    const already = await make({ name: 'Old' })
    await revokeApiToken(testActor(), already.id)
    const someoneElse = await make({}, await addPerson('administrator'))
    const by = await reset()
    for (const token of [parent.token, child.token]) {
      expect(await call('GET', '/applications', bearer(token))).toMatchObject(wrong)
    }
    expect((await call('GET', '/applications', bearer(someoneElse.token))).status).toBe(200)
    const detail = { path: ['reason'], equals: 'password_reset' }
    const where = { action: 'api_token.revoked', detail, actorId: by }
    const lines = await db().auditEvent.findMany({ where, orderBy: { targetName: 'desc' } })
    expect(
      lines.filter(({ detail: told }) => (told as { ownerId: string }).ownerId === admin.id),
    ).toMatchObject([
      { targetType: 'api_token', targetId: child.id, targetName: 'Child', result: 'success' },
      { targetType: 'api_token', targetId: parent.id, targetName: 'CI', result: 'success' },
    ])
  })

  it('outlives a password that its owner changes, as the page of the account says', async () => {
    const { token } = await make()
    const input = { currentPassword: 'battery staple horse', password: 'another long password' }
    await changeOwnPassword({ actor: admin, sessionId: 'ses_none' }, input)
    expect((await call('GET', '/applications', bearer(token))).status).toBe(200)
  })

  it('stops the moment the token is revoked, though calls are under way', async () => {
    const { id, token } = await make()
    const calls = Array.from({ length: 12 }, () => call('GET', '/applications', bearer(token)))
    const revocation = revokeApiToken(testActor(), id)
    const statuses = (await Promise.all(calls)).map(({ status }) => status)
    expect(statuses.every((status) => status === 200 || status === 401)).toBe(true)
    await revocation
    expect(await call('GET', '/applications', bearer(token))).toMatchObject(wrong)
  })

  it('takes its offspring along when it is revoked, however many are made meanwhile', async () => {
    const parent = await make()
    const child = await makeBy(parent.token, { role: 'administrator', expiresAt: inDays(20) })
    const { token: childToken } = child.body as { token: string }
    const racing = Array.from({ length: 4 }, () => makeBy(childToken, {}))
    const [{ revoked }] = await Promise.all([revokeApiToken(testActor(), parent.id), ...racing])
    expect(revoked).toBeGreaterThanOrEqual(2)
    const grandchildren = (await Promise.all(racing)).flatMap(({ body }) =>
      body !== null && 'token' in body ? [body.token as string] : [],
    )
    for (const token of [parent.token, childToken, ...grandchildren]) {
      expect(await call('GET', '/applications', bearer(token))).toMatchObject(wrong)
    }
  })
})
