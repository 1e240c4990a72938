import { describe, expect, it } from 'vitest'
import { allOperations } from '@/lib/api/all-operations'
import type { Operation } from '@/lib/api/operation'
import { call, testToken, type TestCall } from '@/lib/api/testing'
import { db } from '@/lib/db/client'
import { useTestDatabase } from '@/lib/db/testing'
import { newId } from '@/lib/ids'

process.env.ADMIN_API_TOKEN = testToken
useTestDatabase()

const everyOperation = allOperations.map((operation) => [operation.id, operation] as const)
const withBody = everyOperation.filter(([, { body }]) => body !== undefined)
const withParams = everyOperation.filter(([, { path }]) => path.includes('{'))

function send({ method, path }: Operation, options: TestCall = {}) {
  return call(method, path.replaceAll(/\{\w+\}/g, newId('app')), options)
}

function error(code: string, rest: object) {
  return { error: { code, ...rest } }
}

describe('the token', () => {
  it.each(everyOperation)('is needed by %s', async (_, operation) => {
    const answer = await send(operation, { headers: { authorization: '' } })
    expect(answer.status).toBe(401)
    expect(answer.headers).toMatchObject({
      'www-authenticate': 'Bearer realm="sallyport"',
      'cache-control': 'no-store',
      'x-request-id': answer.requestId,
    })
    expect(answer.body).toEqual(
      error('token.invalid', {
        message: 'Send the management token as "Authorization: Bearer <token>".',
        request_id: answer.requestId,
      }),
    )
  })

  it.each([
    ['Bearer wrong', 'The management token is wrong.'],
    [`Bearer ${testToken}x`, 'The management token is wrong.'],
    [`Bearer ${testToken.slice(0, -1)}`, 'The management token is wrong.'],
    [`Bearer ${testToken} ${testToken}`, 'Send the management token as "Authorization: Bearer <token>".'],
    [`Basic ${testToken}`, 'Send the management token as "Authorization: Bearer <token>".'],
    [testToken, 'Send the management token as "Authorization: Bearer <token>".'],
  ])('is not %j', async (authorization, message) => {
    const answer = await call('GET', '/applications', { headers: { authorization } })
    expect(answer).toMatchObject({ status: 401, body: { error: { message } } })
  })

  it('is not a cookie or a query parameter, and says nothing about paths', async () => {
    const cookie = `next-auth.session-token=${testToken}; token=${testToken}`
    const asCookie = await call('GET', '/applications', { headers: { authorization: '', cookie } })
    expect(asCookie.status).toBe(401)
    const inQuery = await call('GET', '/applications', {
      query: `access_token=${testToken}`,
      headers: { authorization: '' },
    })
    expect(inQuery.status).toBe(401)
    expect((await call('GET', '/nowhere', { headers: { authorization: '' } })).status).toBe(401)
  })
})

describe('a wrong token', () => {
  const guess = (sourceIp: string) =>
    call('GET', '/applications', { headers: { authorization: 'Bearer guess' }, sourceIp })

  it('leaves an audit line without the token', async () => {
    const { requestId } = await guess('192.0.2.8')
    const line = await db().auditEvent.findFirstOrThrow({ where: { requestId } })
    expect(line).toMatchObject({
      action: 'api.refused',
      result: 'refused',
      sourceIp: '192.0.2.8',
      detail: { reason: 'token.wrong' },
    })
    expect(JSON.stringify({ ...line, seq: 0 })).not.toContain('guess')
  })

  it('is slowed down per address, while the right one is served', async () => {
    const statuses: number[] = []
    for (let count = 0; count < 52; count += 1) statuses.push((await guess('192.0.2.9')).status)
    expect(statuses).toEqual([...Array<number>(50).fill(401), 429, 429])
    expect((await guess('192.0.2.9')).headers).toMatchObject({ 'retry-after': expect.any(String) })
    expect((await call('GET', '/applications', { sourceIp: '192.0.2.9' })).status).toBe(200)
    expect(await db().auditEvent.count({ where: { sourceIp: '192.0.2.9' } })).toBe(50)
  })
})

describe('paths and methods', () => {
  it.each([
    '/',
    '',
    '/nowhere',
    '/applications/',
    '/applications/a/b/c/d',
    '/applications/..',
    '/applications/%00',
    '/applications/a%2fb',
    '/openapiXjson',
  ])('answers 404 for %j', async (path) => {
    const answer = await call('GET', path)
    expect(answer.status).toBe(404)
    expect(answer.body).toEqual(
      error('resource.not_found', {
        message: 'There is nothing at this path.',
        request_id: answer.requestId,
      }),
    )
  })

  it.each([
    ['PUT', '/applications', 'GET, HEAD, POST'],
    ['OPTIONS', '/applications', 'GET, HEAD, POST'],
    ['POST', '/applications/app_x', 'GET, HEAD, PATCH, DELETE'],
    ['DELETE', '/audit-events', 'GET, HEAD'],
    ['GET', '/applications/app_x/secrets/sci_x', 'PATCH, DELETE'],
  ])('answers %s %s with 405 and what is allowed', async (method, path, allow) => {
    const answer = await call(method, path)
    expect(answer).toMatchObject({ status: 405, headers: { allow } })
    expect(answer.body).toEqual(
      error('method.not_allowed', { message: `This path takes ${allow}.`, request_id: answer.requestId }),
    )
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([])
  })

  it('answers HEAD like GET, without a body', async () => {
    expect(await call('HEAD', '/applications')).toMatchObject({ status: 200, body: null })
  })
})

describe('input', () => {
  it.each(everyOperation)('%s refuses query parameters that it does not know', async (_, operation) => {
    const answer = await send(operation, { query: 'surprise=1', body: {} })
    expect(answer.status).toBe(400)
    expect(answer.body).toEqual(
      error('input.invalid', {
        message: 'Some query parameters are not valid.',
        fields: { surprise: 'This parameter is not known here.' },
        request_id: answer.requestId,
      }),
    )
  })

  it.each([
    ['limit=0', { limit: 'Enter a number from 1 to 100.' }],
    ['limit=101', { limit: 'Enter a number from 1 to 100.' }],
    ['limit=ten', { limit: 'Enter a number from 1 to 100.' }],
    ['limit=1.5', { limit: 'Enter a whole number.' }],
    ['limit=1&limit=2', { limit: 'Give this parameter once.' }],
    ['cursor=%00', { cursor: 'Use the nextCursor of the page before.' }],
    ['cursor=abc', { cursor: 'Use the nextCursor of the page before.' }],
    ['search=%00', { search: 'Leave out control characters.' }],
    ['status=on', { status: 'Choose enabled or disabled.' }],
  ])('refuses ?%s', async (query, fields) => {
    expect(await call('GET', '/applications', { query })).toMatchObject({
      status: 400,
      body: { error: { code: 'input.invalid', fields } },
    })
  })

  it.each(withBody)('%s refuses fields that it does not take', async (id, operation) => {
    const raw =
      '{"instanceId":"idaas_x","tenantId":"t","createdBy":"me","__proto__":{"role":"administrator"}}'
    const answer = await send(operation, { raw })
    expect(answer).toMatchObject({ status: 400, body: { error: { code: 'input.invalid' } } })
    // Unions look at their discriminator first and at other fields only when it is right.
    if (id === 'createNode' || id === 'createCredential') return
    const { fields } = answer.body?.error as { fields: Record<string, string> }
    expect(Object.keys(fields)).toEqual(expect.arrayContaining(['instanceId', 'tenantId', 'createdBy']))
    expect(fields.instanceId).toBe('This field is not known here.')
  })

  it.each(withBody)('%s refuses what is not a JSON object', async (_, operation) => {
    for (const raw of ['', '{', 'null', '[]', '"x"', '1', '[['.repeat(100_000), "{'a':1}"]) {
      const answer = await send(operation, { raw })
      expect(answer, raw.slice(0, 9)).toMatchObject({
        status: 400,
        body: { error: { code: 'input.invalid' } },
      })
    }
    const notUtf8 = await send(operation, { raw: new Uint8Array([0x7b, 0xff, 0x7d]) })
    expect(notUtf8).toMatchObject({
      status: 400,
      body: { error: { message: 'The body is not valid JSON in UTF-8.' } },
    })
  })

  it.each(withBody)('%s takes JSON only, and not more than 1 MB of it', async (_, operation) => {
    const wrong: Record<string, string>[] = [
      { 'content-type': 'text/plain' },
      { 'content-type': 'application/x-www-form-urlencoded' },
      { 'content-type': 'application/json; charset=utf-16' },
      { 'content-encoding': 'gzip' },
    ]
    for (const headers of wrong) {
      expect(await send(operation, { body: {}, headers })).toMatchObject({
        status: 415,
        body: { error: { code: 'media_type.unsupported' } },
      })
    }
    const large = await send(operation, { raw: `{"name":"${'x'.repeat(1024 * 1024)}"}` })
    expect(large).toMatchObject({ status: 413, body: { error: { code: 'body.too_large' } } })
  })

  it.each(withParams)('%s answers 404 for an object that is not there', async (_, operation) => {
    const bodies: Record<string, object> = {
      createScope: { name: 'x', value: 'x' },
      createSecret: {},
      rotateSecret: {},
      updateGrant: { expiresAt: null },
      updateSecret: { status: 'disabled' },
      updateEdge: { scopes: ['x'] },
    }
    const answer = await send(operation, { body: bodies[operation.id] ?? { name: 'x' } })
    const isList = operation.method === 'GET' && operation.path.split('/').length === 4
    expect(answer.status, isList ? 'list' : 'object').toBe(404)
    expect(answer.body).toMatchObject({ error: { code: 'resource.not_found' } })
  })

  it('wrote nothing on the way', async () => {
    const where = { action: { not: 'api.refused' } }
    expect(await db().auditEvent.count({ where })).toBe(0)
  })
})
