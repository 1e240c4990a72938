import { describe, expect, it, test } from 'vitest'
import { testToken } from '@/lib/api/testing'
import { db } from '@/lib/db/client'
import { testActor, useTestDatabase } from '@/lib/db/testing'
import { newApiToken } from '@/lib/identity/api-tokens/create-api-token'
import { listApiTokens } from '@/lib/identity/api-tokens/list-api-tokens'
import { inDays, makeBy, useTokens } from '@/lib/identity/api-tokens/testing'
import { newId } from '@/lib/ids'
import { unlockUser } from '@/lib/identity/users/unlock-user'

process.env.ADMIN_API_TOKEN = testToken
useTestDatabase()
const { admin, make } = useTokens()

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

describe('a token that makes tokens', () => {
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
    const stronger = await makeBy(parent.token, { role: 'auditor' })
    expect(stronger).toMatchObject({
      status: 403,
      body: {
        error: {
          message: 'You cannot give the permission topology:read, because you do not hold it yourself.',
        },
      },
    })
    const longer = await makeBy(parent.token, { permissions: ['application:read'], expiresAt: inDays(11) })
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
    expect((await makeBy(parent.token, { permissions: ['application:read'] })).status).toBe(201)
  })
})
