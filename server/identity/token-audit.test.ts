import { decodeJwt } from 'jose'
import { describe, expect, it, vi } from 'vitest'
import { db } from '@/lib/db/client'
import { useTestDatabase } from '@/lib/db/testing'
import { ordersAudience, useTokenFixture } from '@/server/identity/testing'

useTestDatabase()
const fixture = useTokenFixture()

describe('the audit log', () => {
  const find = (id: unknown) =>
    vi.waitFor(() => db().auditEvent.findFirstOrThrow({ where: { requestId: String(id) } }), {
      timeout: 5000,
    })

  it('has a line for a token, with the decision and without the token', async () => {
    const { body, headers } = await fixture.ask({ form: fixture.form() })
    const line = await find(headers.get('x-request-id'))
    const { jti } = decodeJwt(String(body['access_token']))
    expect(line).toMatchObject({
      action: 'token.issued',
      result: 'success',
      actorKind: 'application',
      actorId: fixture.client.id,
      actorName: fixture.client.name,
      via: 'oauth',
      sourceIp: '127.0.0.1',
      targetType: 'application',
      targetName: `Server ${ordersAudience}`,
      detail: {
        authenticated: true,
        method: 'client_secret_post',
        audience: ordersAudience,
        asked: 'order:read',
        scope: 'order:read',
        secretId: fixture.client.secretId,
        jti,
        steps: [
          { check: 'resource_server', passed: true, outcome: 'resource_server.enabled' },
          { check: 'scope', passed: true, outcome: 'scope.granted' },
        ],
      },
    })
    expect(JSON.stringify(line.detail)).not.toContain(String(body['access_token']).slice(-20))
  })

  it('notes when and from where a secret was last used', async () => {
    const read = async () => {
      await fixture.ask({ form: fixture.form() })
      return db().clientSecret.findFirst({ where: { id: fixture.client.secretId } })
    }
    await expect
      .poll(read, { timeout: 5000 })
      .toMatchObject({ lastUsedIp: '127.0.0.1', lastUsedAt: expect.any(Date) })
  })

  it.each([
    [
      'a wrong secret',
      { client_secret: 'wrong' },
      {
        actorId: () => fixture.client.id,
        result: 'refused',
        detail: { authenticated: false, error: 'invalid_client', reason: 'secret.wrong' },
      },
    ],
    [
      'an unknown client',
      { client_id: 'app_nobody' },
      { actorId: () => 'app_nobody', result: 'refused', detail: { reason: 'client.unknown' } },
    ],
    [
      'a secret sent as the id',
      { client_id: 'CSsecretsecret' },
      { actorId: () => 'CSsecr…', result: 'refused', detail: { reason: 'client.unknown' } },
    ],
    [
      'a control character in the id',
      { client_id: 'a\0b' },
      { actorId: () => 'a?b', result: 'refused', detail: { reason: 'client.unknown' } },
    ],
    [
      'half a character where the id is cut',
      { client_id: 'abcde🌍' },
      { actorId: () => 'abcde?…', result: 'refused', detail: { reason: 'client.unknown' } },
    ],
    [
      'half a character where the scope is cut',
      { scope: `${ordersAudience}|${'x'.repeat(255)}🌍` },
      { actorId: () => fixture.client.id, detail: { asked: `${'x'.repeat(255)}?…` } },
    ],
    [
      'a scope not granted',
      { scope: `${ordersAudience}|order:delete` },
      {
        actorId: () => fixture.client.id,
        result: 'refused',
        detail: {
          authenticated: true,
          reason: 'scope.not_granted',
          steps: [{ passed: true }, { passed: false }],
        },
      },
    ],
  ])('has a line with the private reason for %s', async (_, changes, { actorId, ...expected }) => {
    const { body } = await fixture.ask({ form: fixture.form(changes) })
    expect(await find(body['request_id'])).toMatchObject({
      action: 'token.refused',
      actorId: actorId(),
      ...expected,
    })
  })

  it('never holds a secret that was sent (row 184)', async () => {
    const rows = await db().$queryRaw<
      { text: string }[]
    >`SELECT row_to_json(e)::text AS text FROM audit_events e`
    const all = rows.map((row) => row.text).join('\n')
    expect(all).not.toContain(fixture.client.secret)
    expect(all).not.toContain('CSsecretsecret')
  })
})
