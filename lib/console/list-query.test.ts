import { expect, it } from 'vitest'
import { encodeAuditCursor } from '@/lib/audit/audit-cursor'
import { readAuditQuery } from '@/lib/console/list-query'
import { encodeCursor } from '@/lib/db/page'
import { newId } from '@/lib/ids'

const ofList = encodeCursor({ sort: '-created', value: new Date(0).toISOString(), id: newId('app') })
const ofAudit = encodeAuditCursor(42n)

it('reads what the audit log understands and leaves out the rest', () => {
  const params = { q: ' buyer ', kind: 'agent', other: 'x', cursor: ofAudit }
  expect(readAuditQuery(params, ['kind', 'status'])).toEqual({
    q: 'buyer',
    kind: 'agent',
    status: undefined,
    cursor: ofAudit,
  })
})

it.each([
  ['a cursor of a list', ofList, undefined],
  ['a cursor of the audit log', ofAudit, ofAudit],
  ['text', 'abc', undefined],
  ['a cut cursor', ofAudit.slice(0, -9), undefined],
  ['two cursors', [ofList, ofAudit], undefined],
  ['nothing', undefined, undefined],
])('%s', (_, cursor, read) => {
  expect(readAuditQuery({ cursor }, []).cursor).toBe(read)
})
