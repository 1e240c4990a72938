import { beforeEach, describe, expect, it, test } from 'vitest'
import { call, testToken } from '@/lib/api/testing'
import { db } from '@/lib/db/client'
import { testActor, useTestDatabase } from '@/lib/db/testing'
import { createApiToken, newApiToken } from '@/lib/identity/api-tokens/create-api-token'
import { listApiTokens } from '@/lib/identity/api-tokens/list-api-tokens'
import { revokeApiToken } from '@/lib/identity/api-tokens/revoke-api-token'
import { effectivePermissions } from '@/lib/identity/api-tokens/rules'
import type { CreateApiTokenInput } from '@/lib/identity/api-tokens/schema'
import { permissions, type Role } from '@/lib/identity/permissions'
import { createUser } from '@/lib/identity/users/create-user'
import { changeOwnPassword } from '@/lib/identity/account/change-own-password'
import { createPasswordLink } from '@/lib/identity/users/create-password-link'
import { usePasswordLink as setPasswordByLink } from '@/lib/identity/users/use-password-link'
import { newId } from '@/lib/ids'
import { unlockUser } from '@/lib/identity/users/unlock-user'
import { updateUser } from '@/lib/identity/users/update-user'

process.env.ADMIN_API_TOKEN = testToken
useTestDatabase()

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()
let people = 0

async function aPerson(role: Role) {
  people += 1
  const email = `person${people}@example.com`
  const { id } = await createUser(testActor(), {
    email,
    name: `P ${people}`,
    password: 'battery staple horse',
    role,
  })
  return { ...testActor({ role, id }), name: email }
}

let admin: Awaited<ReturnType<typeof aPerson>>

beforeEach(async () => {
  admin = await aPerson('administrator')
})

const make = (input: Partial<CreateApiTokenInput> = {}, actor = admin) =>
  createApiToken(actor, {
    name: 'CI',
    role: 'administrator',
    permissions: [],
    expiresAt: inDays(30),
    ...input,
  })

const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } })
const wrong = {
  status: 401,
  body: { error: { code: 'token.invalid', message: 'The management token is wrong.' } },
}

test('tokens have 256 bits of an alphabet that every client sends the same way', () => {
  const tokens = Array.from({ length: 1000 }, newApiToken)
  expect(tokens.every((token) => /^sp_[A-Za-z0-9_-]{43}$/.test(token))).toBe(true)
  expect(new Set(tokens).size).toBe(1000)
})

describe('making a token', () => {
  it.each([0, 0.9, 367])('refuses a validity of %d days', async (days) => {
    await expect(make({ expiresAt: inDays(days) })).rejects.toMatchObject({
      fields: { expiresAt: 'An API token is valid for 1 day to 1 year from now.' },
    })
  })

  it('is for administrators, and refuses permissions that the role does not hold', async () => {
    for (const role of ['operator', 'auditor'] as const) {
      await expect(make({ role: 'auditor' }, testActor({ role }))).rejects.toMatchObject({
        code: 'permission.denied',
      })
    }
    await expect(make({ role: 'auditor', permissions: ['user:write'] })).rejects.toMatchObject({
      fields: { permissions: 'The role auditor does not hold the permission user:write.' },
    })
  })

  it('shows the text once and stores a keyed hash', async () => {
    const { token, ...shown } = await make()
    expect(shown).toMatchObject({
      hint: token.slice(-4),
      state: 'live',
      createdBy: admin.name,
      lastUsedAt: null,
    })
    const [first] = (await listApiTokens(testActor({ role: 'auditor' }))).items
    expect(first).toEqual(shown)
    const row = await db().apiToken.findFirstOrThrow({ where: { id: shown.id }, omit: { hash: false } })
    expect(row.hash).not.toContain(token.slice(3))
    const lines = await db().auditEvent.findMany({ where: { targetId: shown.id }, select: { detail: true } })
    expect(JSON.stringify(lines)).not.toContain(token)
    await expect(listApiTokens(testActor({ role: 'operator' }))).rejects.toMatchObject({
      code: 'permission.denied',
    })
  })
})

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
    const someoneElse = await make({}, await aPerson('administrator'))
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
})

describe('a token that makes tokens', () => {
  const createBy = (token: string, body: object) =>
    call('POST', '/api-tokens', {
      ...bearer(token),
      body: { name: 'Child', role: 'auditor', expiresAt: inDays(1), ...body },
    })

  it('is not made in a session that ended while it waited', async () => {
    const waiting = { ...admin, sessionId: newId('ses') }
    await expect(make({}, waiting)).rejects.toMatchObject({ code: 'session.missing', status: 401 })
    const soon = new Date(Date.now() + 60_000)
    await db().session.create({
      data: { id: waiting.sessionId, instanceId: admin.instanceId, userId: admin.id, endsAt: soon },
    })
    expect(await make({}, waiting)).toHaveProperty('token')
  })

  it('unlocks nobody above itself', async () => {
    const limited = { ...testActor({ role: 'operator' }), permissions: ['user:write'] as const }
    await expect(unlockUser(limited, admin.id)).rejects.toMatchObject({ code: 'permission.denied' })
  })

  it('cannot make a stronger or a longer one', async () => {
    const parent = await make({ permissions: ['api_token:write', 'application:read'], expiresAt: inDays(10) })
    const stronger = await createBy(parent.token, { role: 'auditor' })
    expect(stronger).toMatchObject({
      status: 403,
      body: {
        error: {
          message: 'You cannot give the permission topology:read, because you do not hold it yourself.',
        },
      },
    })
    const longer = await createBy(parent.token, { permissions: ['application:read'], expiresAt: inDays(11) })
    expect(longer).toMatchObject({
      status: 400,
      body: {
        error: {
          fields: {
            expiresAt: 'A token that another token makes cannot be valid for longer than that one.',
          },
        },
      },
    })
    expect((await createBy(parent.token, { permissions: ['application:read'] })).status).toBe(201)
  })

  it('takes its offspring along when it is revoked, however many are made meanwhile', async () => {
    const parent = await make()
    const child = await createBy(parent.token, { role: 'administrator', expiresAt: inDays(20) })
    const { token: childToken } = child.body as { token: string }
    const racing = Array.from({ length: 4 }, () => createBy(childToken, {}))
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

test.each([
  ['administrator', [], 'administrator', permissions.length],
  [
    'administrator',
    [],
    'auditor',
    effectivePermissions({ role: 'auditor', permissions: [] }, 'auditor').length,
  ],
  ['auditor', ['user:read', 'grant:read'], 'operator', 1],
  ['operator', ['grant:write'], 'auditor', 0],
] as const)('%s limited to %j for a %s holds %i permissions', (role, list, owner, count) => {
  expect(effectivePermissions({ role, permissions: [...list] }, owner)).toHaveLength(count)
})
