import { expect, it } from 'vitest'
import { call, testToken } from '@/lib/api/testing'
import { useDatabaseSwitch } from '@/lib/audit/testing'
import { perform } from '@/lib/console/perform'
import { db } from '@/lib/db/client'
import { useTestDatabase } from '@/lib/db/testing'
import * as z from 'zod'

process.env.ADMIN_API_TOKEN = testToken
const database = useDatabaseSwitch()
useTestDatabase()

const away =
  'The database cannot be reached, so nothing was read or changed. Try again in a moment; if it lasts, check that PostgreSQL runs.'

it.each([
  ['GET', '/requests', undefined],
  ['GET', '/audit-events/chain', undefined],
  ['POST', '/applications', { name: 'Never written' }],
])('answers 503 to %s %s while the database is away, and serves again after', async (method, path, body) => {
  database.cut()
  const refused = await call(method, path, { body })
  database.restore()
  expect(refused).toMatchObject({
    status: 503,
    headers: { 'retry-after': '5', 'cache-control': 'no-store' },
    body: {
      error: { code: 'database.unavailable', message: away, request_id: refused.requestId },
    },
  })
  expect((await call('GET', '/requests')).status).toBe(200)
  expect(await db().application.count({ where: { name: 'Never written' } })).toBe(0)
})

it('tells an action of the console the same', async () => {
  database.cut()
  const result = await perform({
    before: () => db().user.findFirst(),
    schema: z.strictObject({}),
    input: {},
    run: () => Promise.resolve(),
    requestId: 'req_1',
    localize: (message) => Promise.resolve(message),
  })
  database.restore()
  expect(result).toEqual({
    ok: false,
    error: { code: 'database.unavailable', message: away, requestId: 'req_1' },
  })
})
