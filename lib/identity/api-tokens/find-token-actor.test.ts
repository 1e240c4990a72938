import { describe, expect, it } from 'vitest'
import { call, testToken } from '@/lib/api/testing'
import { db } from '@/lib/db/client'
import { testActor, useTestDatabase } from '@/lib/db/testing'
import { newApiToken } from '@/lib/identity/api-tokens/create-api-token'
import { listApiTokens } from '@/lib/identity/api-tokens/list-api-tokens'
import { revokeApiToken } from '@/lib/identity/api-tokens/revoke-api-token'
import { bearer, useTokens, wrong } from '@/lib/identity/api-tokens/testing'
import { updateUser } from '@/lib/identity/users/update-user'

process.env.ADMIN_API_TOKEN = testToken
useTestDatabase()
const { admin, make } = useTokens()

describe('calling with a token', () => {
  it('acts as the token, whose id and name stand in the audit log, and stamps the use', async () => {
    const { id, token } = await make({ name: 'Deploy' })
    const answer = await call('POST', '/applications', { ...bearer(token), body: { name: 'From CI' } })
    expect(answer.status).toBe(201)
    expect(await db().auditEvent.findFirst({ where: { requestId: answer.requestId } })).toMatchObject({
      action: 'application.created',
      actorKind: 'api_token',
      actorId: id,
      actorName: 'Deploy',
      via: 'api',
    })
    const used = async () => (await listApiTokens(admin)).items.find((each) => each.id === id)
    const first = await used()
    expect(first).toMatchObject({ lastUsedIp: '192.0.2.7', lastUsedAt: expect.any(String) })
    await call('GET', '/applications', bearer(token))
    expect(await used()).toEqual(first)
    await call('GET', '/applications', { ...bearer(token), sourceIp: '192.0.2.8' })
    expect(await used()).toMatchObject({ lastUsedIp: '192.0.2.8' })
  })

  it('is refused beyond its role and beyond its own list, with an audit line', async () => {
    const auditor = await make({ role: 'auditor' })
    expect(await call('POST', '/applications', { ...bearer(auditor.token), body: {} })).toMatchObject({
      status: 403,
      body: { error: { code: 'permission.denied' } },
    })
    const narrow = await make({ permissions: ['application:read'] })
    expect((await call('GET', '/applications', bearer(narrow.token))).status).toBe(200)
    const refused = await call('GET', '/credentials', bearer(narrow.token))
    expect(refused).toMatchObject({
      status: 403,
      body: {
        error: {
          code: 'permission.denied',
          message:
            'This API token does not hold the permission credential:read. Use another token or ask an administrator.',
        },
      },
    })
    expect(await db().auditEvent.findFirst({ where: { requestId: refused.requestId } })).toMatchObject({
      action: 'access.refused',
      actorId: narrow.id,
      detail: { reason: 'permission.denied', permission: 'credential:read' },
    })
  })

  it('answers the same for unknown, expired, revoked and ownerless tokens; the audit log knows why', async () => {
    const [expired, revoked, orphan] = [await make(), await make(), await make()]
    await db().apiToken.update({ where: { id: expired.id }, data: { expiresAt: new Date() } })
    await revokeApiToken(testActor(), revoked.id)
    await db().user.update({ where: { id: admin.id }, data: { status: 'disabled' } })
    const cases = [
      [newApiToken(), 'token.wrong', ''],
      [expired.token, 'token.expired', expired.id],
      [revoked.token, 'token.revoked', revoked.id],
      [orphan.token, 'token.owner_disabled', orphan.id],
    ] as const
    for (const [token, reason, actorId] of cases) {
      const answer = await call('GET', '/applications', bearer(token))
      expect({ ...answer, headers: {} }).toMatchObject(wrong)
      expect(answer.body).toEqual({ error: { ...wrong.body.error, request_id: answer.requestId } })
      expect(await db().auditEvent.findFirst({ where: { requestId: answer.requestId } })).toMatchObject({
        action: 'api.refused',
        actorId,
        detail: { reason },
      })
    }
    const states = (await listApiTokens(testActor())).items.slice(0, 3).map(({ state }) => state)
    expect(states).toEqual(['owner_disabled', 'revoked', 'expired'])
  })

  it('holds no more than its owner does at the moment', async () => {
    const { token } = await make()
    await updateUser(testActor(), { id: admin.id, role: 'auditor' })
    expect((await call('GET', '/users', bearer(token))).status).toBe(200)
    expect((await call('POST', '/applications', { ...bearer(token), body: { name: 'No' } })).status).toBe(403)
    await updateUser(testActor(), { id: admin.id, role: 'operator' })
    expect((await call('GET', '/users', bearer(token))).status).toBe(403)
    expect((await call('GET', '/applications', bearer(token))).status).toBe(200)
  })

  it('is refused once its owner is disabled or gone', async () => {
    const { token } = await make()
    await updateUser(testActor(), { id: admin.id, status: 'disabled' })
    expect(await call('GET', '/applications', bearer(token))).toMatchObject(wrong)
    await updateUser(testActor(), { id: admin.id, status: 'enabled' })
    expect((await call('GET', '/applications', bearer(token))).status).toBe(200)
    await db().user.delete({ where: { id: admin.id } })
    expect(await call('GET', '/applications', bearer(token))).toMatchObject(wrong)
  })
})
