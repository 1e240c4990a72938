import { expect, it } from 'vitest'
import { encodeAuditCursor } from '@/lib/audit/audit-cursor'
import { readAuditQuery, readListQuery } from '@/lib/console/list-query'
import { encodeCursor } from '@/lib/db/page'
import { newId } from '@/lib/ids'

const ofList = encodeCursor({ sort: '-created', value: new Date(0).toISOString(), id: newId('app') })
const ofAudit = encodeAuditCursor(42n)

it('reads what a page understands and leaves out the rest', () => {
  const params = { q: ' buyer ', kind: 'agent', other: 'x', cursor: ofList }
  expect(readListQuery(params, ['kind', 'status'])).toEqual({
    q: 'buyer',
    kind: 'agent',
    status: undefined,
    cursor: ofList,
  })
})

it.each([
  ['a cursor of a list', ofList, ofList, undefined],
  ['a cursor of the audit log', ofAudit, undefined, ofAudit],
  ['text', 'abc', undefined, undefined],
  ['a cut cursor', ofList.slice(0, -9), undefined, undefined],
  ['two cursors', [ofList, ofAudit], undefined, undefined],
  ['nothing', undefined, undefined, undefined],
])('%s', (_, cursor, inList, inAudit) => {
  expect(readListQuery({ cursor }).cursor).toBe(inList)
  expect(readAuditQuery({ cursor }, []).cursor).toBe(inAudit)
})
