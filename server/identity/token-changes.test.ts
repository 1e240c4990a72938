import { request as httpRequest } from 'node:http'
import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { testActor, useTestDatabase } from '@/lib/db/testing'
import { updateApplication } from '@/lib/identity/applications/update-application'
import { issuerPath } from '@/lib/identity/metadata/issuer'
import { createSecret } from '@/lib/identity/secrets/create-secret'
import { updateSecret } from '@/lib/identity/secrets/update-secret'
import { createTestClient, type TestClient } from '@/lib/identity/testing'
import { useTokenFixture } from '@/server/identity/testing'

useTestDatabase()
const fixture = useTokenFixture()

describe('what changes takes effect in under a second', () => {
  const within = { timeout: 1000, interval: 20 }
  const statusOf = async (one: TestClient) =>
    (await fixture.ask({ form: fixture.form({ client_id: one.id, client_secret: one.secret }) })).status
  const grant = () => fixture.scopeIds['order:read'] ?? ''

  it('a second secret works beside the first, and the first alone stops when it is disabled (row 21)', async () => {
    const one = await createTestClient('Rotating', [grant()])
    const { clientSecret } = await createSecret(testActor(), { applicationId: one.id, expiresAt: null })
    const next = { ...one, secret: clientSecret }
    await expect.poll(() => statusOf(next), within).toBe(200)
    expect(await statusOf(one)).toBe(200)
    await updateSecret(testActor(), {
      applicationId: one.id,
      id: one.secretId,
      changes: { status: 'disabled' },
    })
    await expect.poll(() => statusOf(one), within).toBe(401)
    expect(await statusOf(next)).toBe(200)
  })

  it('a secret is refused before its start and after its end (row 20)', async () => {
    const one = await createTestClient('Dated', [grant()])
    await expect.poll(() => statusOf(one), within).toBe(200)
    const hour = 3_600_000
    const periods = [
      { startsAt: new Date(Date.now() + hour), expiresAt: null },
      { startsAt: new Date(Date.now() - 2 * hour), expiresAt: new Date(Date.now() - hour) },
    ]
    for (const data of periods) {
      await db().clientSecret.update({ where: { id: one.secretId }, data })
      await updateApplication(testActor(), { id: one.id, changes: { description: JSON.stringify(data) } })
      await expect.poll(() => statusOf(one), within).toBe(401)
    }
    await db().clientSecret.update({
      where: { id: one.secretId },
      data: { startsAt: new Date(), expiresAt: new Date(Date.now() + hour) },
    })
    await updateApplication(testActor(), { id: one.id, changes: { description: '' } })
    await expect.poll(() => statusOf(one), within).toBe(200)
  })

  it.each([
    ['application', { status: 'disabled' as const }],
    ['client side', { clientStatus: 'disabled' as const }],
  ])('a disabled %s gets no token (row 23)', async (name, changes) => {
    const one = await createTestClient(`Disabled ${name}`, [grant()])
    await expect.poll(() => statusOf(one), within).toBe(200)
    await updateApplication(testActor(), { id: one.id, changes })
    await expect.poll(() => statusOf(one), within).toBe(401)
  })
})

describe('brute force (row 26)', () => {
  /** From another loopback address, which fetch cannot do. */
  const statusFrom = (localAddress: string, fields: Record<string, string>) =>
    new Promise<{ status: number | undefined; retryAfter: string | undefined }>((resolve, reject) => {
      const request = httpRequest(
        `${fixture.dataPlane.url}${issuerPath}/token`,
        { method: 'POST', localAddress, headers: { 'content-type': 'application/x-www-form-urlencoded' } },
        (response) => {
          response.resume()
          resolve({ status: response.statusCode, retryAfter: response.headers['retry-after'] })
        },
      )
      request.on('error', reject).end(new URLSearchParams(fields).toString())
    })

  it.each([
    ['known', '127.0.0.2'],
    ['unknown', '127.0.0.4'],
  ])('of a %s client waits, and leaves others alone', async (kind, guesser) => {
    const scopeId = fixture.scopeIds['order:read'] ?? ''
    const one = await createTestClient(`Guessed ${kind}`, [scopeId])
    const id = kind === 'known' ? one.id : 'app_guessed'
    const wrong = fixture.form({ client_id: id, client_secret: 'wrong' })
    const answers = []
    for (let index = 0; index < 60; index += 1) answers.push(await statusFrom(guesser, wrong))
    expect(answers.slice(0, 50).every(({ status }) => status === 401)).toBe(true)
    expect(answers.slice(50).every(({ status }) => status === 429)).toBe(true)
    const retryAfter = Number(answers.at(-1)?.retryAfter)
    expect(retryAfter).toBeGreaterThan(0)
    expect(retryAfter).toBeLessThanOrEqual(60)
    const right = fixture.form({ client_id: one.id, client_secret: one.secret })
    expect((await statusFrom('127.0.0.3', right)).status).toBe(200)
    if (kind === 'known') expect((await statusFrom(guesser, right)).status).toBe(429)
    expect((await statusFrom(guesser, fixture.form())).status).toBe(200)
    const where = {
      action: 'token.refused',
      actorId: id,
      detail: { path: ['reason'], equals: 'rate.limited' },
    }
    await expect.poll(() => db().auditEvent.count({ where }), { timeout: 5000 }).toBe(1)
  })
})
