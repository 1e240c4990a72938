import { expect, it } from 'vitest'
import { toDatabaseAway } from '@/lib/db/database-away'
import { Prisma } from '@/lib/db/generated/client'

const known = (code: string, originalCode?: string) =>
  new Prisma.PrismaClientKnownRequestError('it broke', {
    code,
    clientVersion: '7',
    meta: { driverAdapterError: { cause: { originalCode } } },
  })
const coded = (code: string) => Object.assign(new Error('it broke'), { code })

it.each([
  known('P1001'),
  known('P1017'),
  known('P2024'),
  known('P2010', '57P01'),
  known('P2010', '57P03'),
  new Prisma.PrismaClientInitializationError('it broke', '7'),
  new Error('Connection terminated unexpectedly'),
  new Error('Connection terminated due to connection timeout'),
  coded('57P02'),
  coded('ECONNREFUSED'),
])('takes %o for a database that is away', (error) => {
  expect(toDatabaseAway(error)).toMatchObject({ code: 'database.unavailable', status: 503, cause: error })
})

it.each([
  known('P2002'),
  known('P2025'),
  known('P2010', '22P02'),
  coded('23505'),
  coded('ENOENT'),
  new TypeError('x'),
  'text',
  undefined,
])('leaves %o alone', (error) => expect(toDatabaseAway(error)).toBeUndefined())
