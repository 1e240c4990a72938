import { beforeEach, expect, it } from 'vitest'
import { authorizeAccess, closeRefusedOrigins, recordRefusedOrigin } from '@/lib/audit/record-refused-access'
import { announceRefusedOrigin } from '@/lib/console/refused-origin-channel'
import { recordRefusedOrigins } from '@/lib/console/refused-origins'
import { db } from '@/lib/db/client'
import { testActor, useTestDatabase } from '@/lib/db/testing'

useTestDatabase()
beforeEach(async () => {
  await db().auditEvent.deleteMany()
})

const readLines = () =>
  db().auditEvent.findMany({
    where: { action: 'access.refused' },
    orderBy: { seq: 'asc' },
    select: {
      result: true,
      actorKind: true,
      actorId: true,
      via: true,
      sourceIp: true,
      requestId: true,
      detail: true,
    },
  })

it('a permission that is not held is refused and leaves a line', async () => {
  const auditor = testActor({ role: 'auditor' })
  await expect(authorizeAccess(auditor, 'service:write')).rejects.toMatchObject({ code: 'permission.denied' })
  expect(await readLines()).toEqual([
    {
      result: 'refused',
      actorKind: 'user',
      actorId: 'usr_test',
      via: 'console',
      sourceIp: '127.0.0.1',
      requestId: 'req_test',
      detail: { reason: 'permission.denied', permission: 'service:write' },
    },
  ])
})

it('a permission that is held leaves none', async () => {
  await authorizeAccess(testActor(), 'service:write')
  expect(await readLines()).toEqual([])
})

it('records what the proxy announces', async () => {
  recordRefusedOrigins()
  announceRefusedOrigin({ requestId: 'req_announced', sourceIp: '192.0.2.9' })
  await expect
    .poll(readLines)
    .toMatchObject([
      { requestId: 'req_announced', sourceIp: '192.0.2.9', detail: { reason: 'origin.refused' } },
    ])
})

it('requests of another origin leave sixty lines from an address and one that counts the rest', async () => {
  await recordRefusedOrigin({ actor: testActor(), requestId: 'req_known', sourceIp: '192.0.2.1' })
  for (let index = 0; index < 70; index += 1) {
    await recordRefusedOrigin({ actor: null, requestId: 'req_1', sourceIp: '192.0.2.1' })
  }
  closeRefusedOrigins()
  await expect.poll(async () => (await readLines()).length).toBe(61)
  const lines = await readLines()
  expect(lines[0]).toMatchObject({ actorKind: 'user', actorId: 'usr_test', requestId: 'req_known' })
  expect(lines[1]).toMatchObject({ actorKind: 'anonymous', detail: { reason: 'origin.refused' } })
  expect(lines[60]).toMatchObject({
    actorKind: 'anonymous',
    sourceIp: '192.0.2.1',
    requestId: '',
    detail: { reason: 'origin.refused', repeated: 11 },
  })
})
