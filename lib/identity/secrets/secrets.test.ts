import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { testActor, useTestDatabase } from '@/lib/db/testing'
import { createApplication } from '@/lib/identity/applications/create-application'
import { createSecret, newClientSecret } from '@/lib/identity/secrets/create-secret'
import { deleteSecret } from '@/lib/identity/secrets/delete-secret'
import { listSecrets } from '@/lib/identity/secrets/list-secrets'
import { rotateSecret } from '@/lib/identity/secrets/rotate-secret'
import { updateSecret } from '@/lib/identity/secrets/update-secret'
import { newId } from '@/lib/ids'
import { peppered } from '@/lib/vault/keys'

useTestDatabase()

const dayMs = 24 * 60 * 60 * 1000
const inDays = (days: number) => new Date(Date.now() + days * dayMs).toISOString()
let names = 0

async function anApplication(): Promise<string> {
  names += 1
  const input = {
    name: `application ${names}`,
    description: '',
    clientStatus: 'enabled',
    gatewayAudience: false,
  } as const
  return (await createApplication(testActor(), input)).id
}

describe('newClientSecret', () => {
  it('makes secrets of 256 bits that every client sends the same way', () => {
    const secrets = Array.from({ length: 1000 }, newClientSecret)
    expect(secrets.every((secret) => /^CS[A-Za-z0-9_-]{43,}$/.test(secret))).toBe(true)
    expect(new Set(secrets).size).toBe(1000)
  })
})

describe('createSecret', () => {
  it.each([0, 0.9, 365 * 3 + 3])('refuses a validity of %d days', async (days) => {
    const applicationId = await anApplication()
    await expect(createSecret(testActor(), { applicationId, expiresAt: inDays(days) })).rejects.toMatchObject(
      {
        code: 'input.invalid',
        fields: { expiresAt: 'A secret is valid for 1 day to 3 years from now, or without end.' },
      },
    )
    expect((await listSecrets(testActor(), { applicationId })).items).toEqual([])
  })

  it('refuses unknown applications, built-in ones and auditors', async () => {
    const applicationId = newId('app')
    await expect(createSecret(testActor(), { applicationId, expiresAt: null })).rejects.toMatchObject({
      code: 'resource.not_found',
    })
    const builtIn = await db().application.findFirstOrThrow({ where: { builtIn: true } })
    await expect(
      createSecret(testActor(), { applicationId: builtIn.id, expiresAt: null }),
    ).rejects.toMatchObject({ code: 'resource.conflict' })
    const auditor = testActor({ role: 'auditor' })
    await expect(createSecret(auditor, { applicationId, expiresAt: null })).rejects.toMatchObject({
      code: 'permission.denied',
    })
  })

  it('shows the text once and stores a keyed hash', async () => {
    const applicationId = await anApplication()
    const { clientSecret, ...shown } = await createSecret(testActor(), {
      applicationId,
      expiresAt: inDays(30),
    })
    expect(shown).toMatchObject({
      applicationId,
      hint: clientSecret.slice(-4),
      status: 'enabled',
      lastUsedAt: null,
      createdBy: 'test@example.com',
    })
    const row = await db().clientSecret.findFirstOrThrow({ where: { id: shown.id }, omit: { hash: false } })
    expect(row.hash).toBe(peppered('client-secret-pepper', clientSecret))
    expect((await listSecrets(testActor(), { applicationId })).items).toEqual([shown])
    const events = await db().auditEvent.findMany({ where: { targetId: shown.id } })
    expect(
      JSON.stringify(events, (_, value) => (typeof value === 'bigint' ? `${value}` : value)),
    ).not.toContain(clientSecret)
  })

  it('keeps the limit of two when many are made at once', async () => {
    const applicationId = await anApplication()
    const results = await Promise.allSettled(
      Array.from({ length: 6 }, () => createSecret(testActor(), { applicationId, expiresAt: null })),
    )
    const refusals = results.filter((result) => result.status === 'rejected')
    expect(refusals.map(({ reason }) => reason.code)).toEqual(Array(4).fill('limit.reached'))
    expect(await db().clientSecret.count({ where: { applicationId } })).toBe(2)
  })
})

describe('rotateSecret', () => {
  it('makes the second and ends the first at the chosen moment, sooner than the shortest validity of a new one', async () => {
    const applicationId = await anApplication()
    const old = await createSecret(testActor(), { applicationId, expiresAt: null })
    const oldEndsAt = new Date(Date.now() + 60 * 60_000).toISOString()
    const key = { applicationId, id: old.id }
    const next = await rotateSecret(testActor(), { ...key, expiresAt: inDays(90), oldEndsAt })
    expect(next.clientSecret).toMatch(/^CS/)
    const { items } = await listSecrets(testActor(), { applicationId })
    expect(items.map(({ id, status, expiresAt }) => ({ id, status, expiresAt }))).toEqual(
      expect.arrayContaining([
        { id: old.id, status: 'enabled', expiresAt: oldEndsAt },
        { id: next.id, status: 'enabled', expiresAt: next.expiresAt },
      ]),
    )
    expect(
      await db().auditEvent.findFirst({ where: { targetId: old.id, action: 'secret.updated' } }),
    ).toMatchObject({
      detail: { replacedBy: next.id, before: { expiresAt: null }, after: { expiresAt: oldEndsAt } },
    })
    await expect(rotateSecret(testActor(), { ...key, expiresAt: null, oldEndsAt })).rejects.toMatchObject({
      code: 'limit.reached',
    })
  })

  it('leaves an end that comes sooner, and refuses one that is past without making a secret', async () => {
    const applicationId = await anApplication()
    const { id, expiresAt } = await createSecret(testActor(), { applicationId, expiresAt: inDays(2) })
    const past = new Date(Date.now() - 1000).toISOString()
    await expect(
      rotateSecret(testActor(), { applicationId, id, expiresAt: null, oldEndsAt: past }),
    ).rejects.toMatchObject({
      code: 'input.invalid',
      fields: { expiresAt: 'Choose a moment in the future.' },
    })
    expect(await db().clientSecret.count({ where: { applicationId } })).toBe(1)
    await rotateSecret(testActor(), { applicationId, id, expiresAt: null, oldEndsAt: inDays(7) })
    const old = await db().clientSecret.findUniqueOrThrow({ where: { id } })
    expect(old.expiresAt?.toISOString()).toBe(expiresAt)
  })

  it('is not for auditors, nor for another application’s secret', async () => {
    const applicationId = await anApplication()
    const { id } = await createSecret(testActor(), { applicationId, expiresAt: null })
    const ask = { applicationId, id, expiresAt: null, oldEndsAt: null }
    await expect(rotateSecret(testActor({ role: 'auditor' }), ask)).rejects.toMatchObject({
      code: 'permission.denied',
    })
    const other = await anApplication()
    await expect(rotateSecret(testActor(), { ...ask, applicationId: other })).rejects.toMatchObject({
      code: 'resource.not_found',
    })
  })
})

describe('rotation', () => {
  it('deletes a secret only when it is disabled', async () => {
    const applicationId = await anApplication()
    const { id } = await createSecret(testActor(), { applicationId, expiresAt: null })
    await expect(deleteSecret(testActor(), { applicationId, id })).rejects.toMatchObject({
      code: 'resource.conflict',
      message: 'The client secret is enabled. Disable it first, then delete it.',
    })
    const disabled = await updateSecret(testActor(), { applicationId, id, changes: { status: 'disabled' } })
    expect(disabled.status).toBe('disabled')
    await deleteSecret(testActor(), { applicationId, id })
    expect((await listSecrets(testActor(), { applicationId })).items).toEqual([])
  })

  it('moves the end of validity, but never of another application’s secret', async () => {
    const applicationId = await anApplication()
    const { id } = await createSecret(testActor(), { applicationId, expiresAt: null })
    const expiresAt = inDays(2)
    const key = { applicationId, id }
    expect(await updateSecret(testActor(), { ...key, changes: { expiresAt } })).toMatchObject({ expiresAt })
    expect(await updateSecret(testActor(), { ...key, changes: { expiresAt: null } })).toMatchObject({
      expiresAt: null,
    })
    await expect(
      updateSecret(testActor(), { ...key, changes: { expiresAt: inDays(0) } }),
    ).rejects.toMatchObject({
      code: 'input.invalid',
    })
    const other = await anApplication()
    await expect(deleteSecret(testActor(), { applicationId: other, id })).rejects.toMatchObject({
      code: 'resource.not_found',
    })
  })
})
