import { NextRequest } from 'next/server'
import { beforeEach, expect, it, vi } from 'vitest'
import { route } from '@/lib/console/route'
import { db } from '@/lib/db/client'
import { testActor, useTestDatabase as provideTestDatabase } from '@/lib/db/testing'

const sent = vi.hoisted((): { headers: Record<string, string> } => ({ headers: {} }))

vi.mock('@/lib/console/session', () => ({ currentActor: () => Promise.resolve(testActor()) }))
vi.mock('@/lib/console/i18n', () => ({ localize: (text: string) => Promise.resolve(text) }))
vi.mock('next/headers', () => ({ headers: () => Promise.resolve(new Headers(sent.headers)) }))

provideTestDatabase()
beforeEach(async () => {
  await db().auditEvent.deleteMany()
})

async function get(headers: Record<string, string>) {
  sent.headers = {
    'x-request-id': 'req_readreadreadreadreadreadre',
    'x-forwarded-for': '192.0.2.1',
    ...headers,
  }
  const answer = vi.fn(() => Promise.resolve(Response.json({ rows: 1 })))
  const handler = route({ permission: 'audit:read', answer })
  const request = new NextRequest('http://localhost:3000/audit/export', { headers: sent.headers })
  const response = await handler(request, { params: Promise.resolve({}) })
  return { status: response.status, body: (await response.json()) as unknown, ran: answer.mock.calls.length }
}

it.each(['cross-site', 'same-site'])(
  'runs no read that a page of another origin started: %s',
  async (site) => {
    // A link that is followed at the top level carries the session cookie and no Origin.
    const headers = { 'sec-fetch-site': site, 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }
    expect(await get(headers)).toEqual({
      status: 403,
      body: {
        error: {
          code: 'origin.refused',
          message:
            'A page outside this console led here, and only the console may ask for this. Open the console and try again from there.',
          request_id: 'req_readreadreadreadreadreadre',
        },
      },
      ran: 0,
    })
    expect(await db().auditEvent.findMany()).toMatchObject([
      {
        action: 'access.refused',
        result: 'refused',
        actorId: 'usr_test',
        sourceIp: '192.0.2.1',
        requestId: 'req_readreadreadreadreadreadre',
        detail: { reason: 'origin.refused' },
      },
    ])
  },
)

it.each([
  ['its own pages', { 'sec-fetch-site': 'same-origin' }],
  ['an address typed by hand', { 'sec-fetch-site': 'none' }],
  ['whatever is no browser', {}],
])('answers reads of %s', async (_, headers) => {
  expect(await get(headers as Record<string, string>)).toEqual({ status: 200, body: { rows: 1 }, ran: 1 })
  expect(await db().auditEvent.count()).toBe(0)
})
