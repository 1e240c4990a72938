import { NextRequest } from 'next/server'
import { expect, it, vi } from 'vitest'

const served = vi.hoisted(() => vi.fn(() => Promise.resolve(new Response('served'))))
vi.mock('next-auth', () => ({ default: () => served, getServerSession: vi.fn() }))
const { GET, POST } = await import('@/app/api/auth/[...nextauth]/route')

function call(method: 'GET' | 'POST', path: string, sourceIp = '192.0.2.1') {
  const headers = { 'x-request-id': 'req_fromproxyfromproxyfromprox', 'x-forwarded-for': sourceIp }
  const request = new NextRequest(`http://localhost:3000/api/auth/${path}`, { method, headers })
  return { GET, POST }[method](request, { params: Promise.resolve({ nextauth: path.split('/') }) })
}

it.each(['csrf', 'providers', 'session'])('serves %s to the sign-in form', async (path) => {
  expect(await (await call('GET', path)).text()).toBe('served')
})

it.each([
  ['POST', '_log'],
  ['POST', 'signout'],
  ['POST', 'signin/credentials'],
  ['POST', 'callback/credentials/again'],
  ['POST', 'Callback/Credentials'],
  ['GET', 'callback/credentials'],
  ['GET', 'verify-request'],
  ['GET', 'error'],
  ['GET', 'session/x'],
] as const)('keeps %s %s closed', async (method, path) => {
  served.mockClear()
  const answer = await call(method, path)
  expect([answer.status, await answer.json()]).toEqual([
    404,
    {
      error: {
        code: 'resource.not_found',
        message: 'There is nothing at this path.',
        request_id: 'req_fromproxyfromproxyfromprox',
      },
    },
  ])
  expect(served).not.toHaveBeenCalled()
})

it('lets twenty attempts of an address pass', async () => {
  const statuses: number[] = []
  for (let attempt = 0; attempt < 22; attempt += 1) {
    statuses.push((await call('POST', 'callback/credentials', '192.0.2.2')).status)
  }
  expect(statuses).toEqual([...Array<number>(20).fill(200), 429, 429])
})
