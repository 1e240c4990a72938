import { expect, it } from 'vitest'
import { appendAudit, type AuditRecord } from '@/lib/audit/append'
import { actorRecord } from '@/lib/audit/actor-record'
import { findGrantors } from '@/lib/audit/find-grantors'
import { findOrigin } from '@/lib/audit/find-origin'
import { db } from '@/lib/db/client'
import { testActor, useTestDatabase } from '@/lib/db/testing'

useTestDatabase()

const granted = (targetId: string, acting: { kind: 'user' | 'api_token'; id: string; name: string }) =>
  actorRecord(
    { ...testActor(), ...acting },
    { action: 'grant.created', result: 'success', targetType: 'grant', targetId, targetName: '', detail: {} },
  )
const append = (...lines: AuditRecord[]) => db().$transaction((tx) => appendAudit(tx, lines))
const held = (id: string) => ({ id, manual: true, edgeIds: [] })

it('tells an API token from the person and from the system whose name it took', async () => {
  await append(
    granted('grt_1', { kind: 'api_token', id: 'tok_1', name: 'ada@example.com' }),
    granted('grt_2', { kind: 'user', id: 'usr_1', name: 'ada@example.com' }),
    granted('grt_3', { kind: 'api_token', id: 'tok_2', name: 'Management API token' }),
    granted('grt_4', { kind: 'api_token', id: 'api_token', name: 'Management API token' }),
  )
  const grants = ['grt_1', 'grt_2', 'grt_3', 'grt_4', 'grt_unknown'].map(held)
  expect(await findGrantors(testActor(), grants)).toEqual({
    grt_1: 'API token ada@example.com',
    grt_2: 'ada@example.com',
    grt_3: 'API token Management API token',
    grt_4: 'Management API token',
  })
  expect(await findOrigin(testActor(), 'grt_1')).toMatchObject({ name: 'API token ada@example.com' })
})
