import { NextRequest } from 'next/server'
import { expect, it } from 'vitest'
import { DELETE, GET, OPTIONS, POST } from '@/app/api/v1/[[...path]]/route'
import { testToken } from '@/lib/api/testing'
import { useTestDatabase as provideTestDatabase } from '@/lib/db/testing'

process.env.ADMIN_API_TOKEN = testToken
provideTestDatabase()

const origin = 'http://localhost:3000'
const headers = {
  authorization: `Bearer ${testToken}`,
  'x-request-id': 'req_fromproxyfromproxyfromprox',
  'x-forwarded-for': '::ffff:192.0.2.9',
}

function request(path: string, init: { method?: string; headers?: object; body?: string } = {}) {
  return new NextRequest(`${origin}${path}`, { ...init, headers: { ...headers, ...init.headers } })
}

it('refuses a call without token and names the request', async () => {
  const answer = await GET(request('/api/v1/applications', { headers: { authorization: '' } }))
  expect(answer.status).toBe(401)
  expect(answer.headers.get('www-authenticate')).toBe('Bearer realm="sallyport"')
  expect(await answer.json()).toEqual({
    error: {
      code: 'token.invalid',
      message: 'Send the management token as "Authorization: Bearer <token>".',
      request_id: 'req_fromproxyfromproxyfromprox',
    },
  })
})

it('answers 404 at the root and for encoded paths', async () => {
  for (const path of ['/api/v1', '/api/v1/', '/api/v1/applications%2Fx', '/api/v1/applications/%E2%80%AE']) {
    expect((await GET(request(path))).status, path).toBe(404)
  }
})

it('allows no other origin', async () => {
  const answer = await OPTIONS(
    request('/api/v1/applications', { method: 'OPTIONS', headers: { origin: 'https://evil.example' } }),
  )
  expect(answer.status).toBe(405)
  expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
})

it('carries body, query and answer', async () => {
  const body = JSON.stringify({ name: 'Over HTTP' })
  const json = { 'content-type': 'application/json' }
  const created = await POST(request('/api/v1/applications', { method: 'POST', headers: json, body }))
  expect(created.status).toBe(201)
  expect(created.headers.get('cache-control')).toBe('no-store')
  const application = (await created.json()) as { id: string }
  const listed = await GET(request('/api/v1/applications?search=Over'))
  expect(await listed.json()).toEqual({ items: [application], nextCursor: null })
  const refused = await DELETE(request(`/api/v1/applications/${application.id}`, { method: 'DELETE' }))
  expect(refused.status).toBe(409)
  const events = await GET(request(`/api/v1/audit-events?targetId=${application.id}`))
  expect(await events.json()).toMatchObject({
    items: [
      { action: 'application.created', sourceIp: '192.0.2.9', requestId: 'req_fromproxyfromproxyfromprox' },
    ],
  })
})

it('stops reading a body that is too large', async () => {
  const chunk = new Uint8Array(256 * 1024).fill(0x20)
  let sent = 0
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 1
      if (sent > 1000) controller.close()
      else controller.enqueue(chunk)
    },
  })
  const endless = new NextRequest(`${origin}/api/v1/applications`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body,
    duplex: 'half',
  })
  expect((await POST(endless)).status).toBe(413)
  expect(sent).toBeLessThan(10)
})
