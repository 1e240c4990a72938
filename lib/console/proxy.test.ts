import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { NextRequest } from 'next/server'
import { expect, it } from 'vitest'
import { refusedOriginChannel } from '@/lib/console/refused-origin-channel'
import { proxy } from '@/proxy'

const origin = 'http://localhost:3000'

function send(path: string, { method = 'GET', headers = {} }: { method?: string; headers?: object } = {}) {
  return proxy(
    new NextRequest(`${origin}${path}`, { method, headers: { host: 'localhost:3000', ...headers } }),
  )
}

it.each(['/applications/app_%00', '/api/debug/requests/req_%00', '/debug?request=%00', '/agents/%E0%A4'])(
  'answers 404 to %s',
  (path) => {
    const answer = send(path, { headers: { cookie: 'sallyport.session=x' } })
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([404, 'no-store'])
  },
)

it.each([
  ['POST', '/topology', 'http://evil.example'],
  ['POST', '/api/debug/chat', undefined],
  ['DELETE', '/api/auth/callback/credentials', 'null'],
])('refuses %s %s from origin %s', (method, path, from) => {
  const announced: unknown[] = []
  const note = (message: unknown) => announced.push(message)
  subscribe(refusedOriginChannel, note)
  const sender = { 'x-forwarded-for': '192.0.2.1' }
  const answer = send(path, { method, headers: from === undefined ? sender : { ...sender, origin: from } })
  unsubscribe(refusedOriginChannel, note)
  expect(answer.status).toBe(403)
  expect(announced).toEqual([
    { requestId: answer.headers.get('x-request-id'), sourceIp: '192.0.2.1', userAgent: '' },
  ])
})

it('lets a write from its own pages through, by either name of this machine', () => {
  for (const from of [origin, 'http://127.0.0.1:3000']) {
    const answer = send('/topology', {
      method: 'POST',
      headers: { origin: from, cookie: 'sallyport.session=x' },
    })
    expect(answer.headers.get('x-middleware-next')).toBe('1')
  }
})

const nearFiles = [
  '/icon.svgx',
  '/icon.svg/agents',
  '/iconXsvg',
  '/_next/static/foo',
  '/_next/image',
  '/icon.svg',
]

it.each(['/', '/api/v1/applications', '/sign-in', ...nearFiles])(
  'refuses %s under a host that is not its own',
  async (path) => {
    const answer = send(path, {
      headers: { host: 'rebound.example:3000', origin: 'http://rebound.example:3000' },
    })
    expect(answer.status).toBe(421)
    expect(await answer.json()).toEqual({
      error: {
        code: 'input.invalid',
        message:
          'This server does not answer for the host of the request. Set PUBLIC_CONSOLE_URL to its public origin.',
        request_id: answer.headers.get('x-request-id'),
      },
    })
  },
)

it.each(['localhost:3000', '127.0.0.1:3000', '[::1]:3000'])('serves the host %s', (host) => {
  expect(send('/sign-in', { headers: { host } }).status).toBe(200)
})

it('sends who has no session to the sign-in page and back', () => {
  const answer = send('/audit?q=a')
  expect([answer.status, answer.headers.get('location')]).toEqual([
    303,
    `${origin}/sign-in?next=%2Faudit%3Fq%3Da`,
  ])
})

it.each(nearFiles)('lets no foreign page write to %s, file or not', (path) => {
  const headers = { origin: 'http://evil.example', cookie: 'sallyport.session=x' }
  expect(send(path, { method: 'POST', headers }).status).toBe(403)
})

it.each(['/icon.svgx', '/icon.svg/agents', '/iconXsvg', '/_next/static', '/_next/image'])(
  'asks for a session at %s, which is no file of a page',
  (path) => expect(send(path).status).toBe(303),
)

it.each(['/_next/static/chunks/a.js', '/icon.svg'])('serves %s to everybody, to be kept', (path) => {
  const { status, headers } = send(path)
  expect([status, headers.get('x-middleware-next'), headers.get('cache-control')]).toEqual([200, '1', null])
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
})

it('gives each page its own nonce and believes no request id of the client', () => {
  const pages = [1, 2].map(() => send('/sign-in', { headers: { 'x-request-id': 'req_mine' } }))
  const policies = pages.map((page) => page.headers.get('content-security-policy'))
  expect(new Set(policies).size).toBe(2)
  for (const page of pages) {
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(page.headers.get('x-request-id')).toMatch(/^req_[a-z2-7]{26}$/)
  }
})
