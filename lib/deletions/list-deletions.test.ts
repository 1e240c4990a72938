import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { testActor, useTestDatabase } from '@/lib/db/testing'
import { deleteObject } from '@/lib/deletions/delete-object'
import { listDeletions } from '@/lib/deletions/list-deletions'
import { create, newName } from '@/lib/deletions/testing'

useTestDatabase()

let name: string
beforeEach(() => {
  name = newName()
})

describe('listDeletions', () => {
  it('names what can be taken back and never shows a row', async () => {
    const { id } = await create.service(name)
    const deletion = await deleteObject(testActor(), { kind: 'service', id })
    const listed = await listDeletions(testActor())
    expect(listed[0]).toEqual({
      id: deletion.id,
      kind: 'service',
      targetId: id,
      targetName: name,
      deletedBy: 'test@example.com',
      deletedAt: expect.any(String) as string,
      until: expect.any(String) as string,
    })
    expect(JSON.stringify(await db().deletion.findMany())).not.toContain('Sealed')
  })
})
