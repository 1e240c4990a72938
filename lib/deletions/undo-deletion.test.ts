import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/actor'
import { db } from '@/lib/db/client'
import { testActor, useTestDatabase } from '@/lib/db/testing'
import { deleteObject } from '@/lib/deletions/delete-object'
import { listDeletions } from '@/lib/deletions/list-deletions'
import type { DeletedKind } from '@/lib/deletions/schema'
import { create, newName, readRows, seeds } from '@/lib/deletions/testing'
import { undoDeletion } from '@/lib/deletions/undo-deletion'
import { createConsumer } from '@/lib/gateway/consumers/create-consumer'
import { createConsumerInput } from '@/lib/gateway/consumers/schema'
import { permissions, type Permission } from '@/lib/identity/permissions'
import { createSecret } from '@/lib/identity/secrets/create-secret'
import { parseInput } from '@/lib/parse-input'

useTestDatabase()

let name: string
beforeEach(() => {
  name = newName()
})

describe('undoDeletion', () => {
  it.each(Object.keys(seeds) as DeletedKind[])(
    'puts every row of a %s back as it was, once',
    async (kind) => {
      const { id, rowsOf = id } = await seeds[kind](name)
      const before = await readRows(kind, rowsOf)
      expect(before.length).toBeGreaterThan(0)
      const deletion = await deleteObject(testActor(), { kind, id })
      const noun = kind === 'service_key' ? 'service.key_' : `${kind}.`
      expect(await db().auditEvent.count({ where: { action: { startsWith: noun } } })).toBeGreaterThan(0)
      const undone = await undoDeletion(testActor(), deletion.id)
      expect(undone).toEqual(deletion)
      expect(await readRows(kind, rowsOf)).toEqual(before)
      expect(
        await db().auditEvent.findFirst({ where: { action: `${noun}restored`, targetId: rowsOf } }),
      ).toMatchObject({ actorName: 'test@example.com', detail: { deletedBy: 'test@example.com' } })
      await expect(undoDeletion(testActor(), deletion.id)).rejects.toMatchObject({
        code: 'resource.not_found',
      })
    },
  )

  it('is over after ten minutes', async () => {
    const { id } = await create.consumer(name)
    const deletion = await deleteObject(testActor(), { kind: 'consumer', id })
    const createdAt = new Date(Date.now() - 10 * 60_000 - 1)
    await db().deletion.update({ where: { id: deletion.id }, data: { createdAt } })
    await expect(undoDeletion(testActor(), deletion.id)).rejects.toMatchObject({
      code: 'resource.not_found',
      message: 'This deletion can no longer be undone: ten minutes have passed, or it was undone already.',
    })
    expect((await listDeletions(testActor())).map((each) => each.id)).not.toContain(deletion.id)
  })

  it('refuses when the name was taken meanwhile, and can be tried again', async () => {
    const { id } = await create.consumer(name)
    const deletion = await deleteObject(testActor(), { kind: 'consumer', id })
    const other = await create.consumer(name)
    await expect(undoDeletion(testActor(), deletion.id)).rejects.toMatchObject({
      code: 'resource.conflict',
      message: `${name} cannot be put back: its name, identifier, value or path is taken by now, or what it belonged to is gone.`,
    })
    await deleteObject(testActor(), { kind: 'consumer', id: other.id })
    await undoDeletion(testActor(), deletion.id)
    expect(await db().consumer.count({ where: { id } })).toBe(1)
  })

  it('refuses when what it belonged to is gone', async () => {
    const scope = await create.scope(name)
    const deletion = await deleteObject(testActor(), { kind: 'scope', id: scope.id })
    await deleteObject(testActor(), { kind: 'application', id: scope.applicationId })
    await expect(undoDeletion(testActor(), deletion.id)).rejects.toMatchObject({ code: 'resource.conflict' })
  })

  it.each<[DeletedKind, Permission[]]>([
    ['application', ['application:write', 'secret:write']],
    ['agent', ['application:write', 'secret:write', 'grant:write', 'topology:write']],
    ['consumer', ['consumer:write', 'grant:write']],
    ['scope_grant', ['grant:write']],
  ])('takes every permission that making each part of a %s anew would take', async (kind, needed) => {
    const { id, rowsOf = id } = await seeds[kind](name)
    const before = await readRows(kind, rowsOf)
    const deletion = await deleteObject(testActor(), { kind, id })
    const token = (permissions: Permission[]): Actor => ({ ...testActor(), kind: 'api_token', permissions })
    for (const missing of needed) {
      const others = permissions.filter((permission) => permission !== missing)
      await expect(undoDeletion(token(others), deletion.id)).rejects.toMatchObject({
        code: 'permission.denied',
        message: `This API token does not hold the permission ${missing}. Use another token or ask an administrator.`,
      })
      expect(await readRows(kind, rowsOf)).toEqual([])
    }
    await undoDeletion(token(needed), deletion.id)
    expect(await readRows(kind, rowsOf)).toEqual(before)
  })

  it('does not bring back a consumer that was deleted after its grant', async () => {
    const { id, consumerId } = await create.grant(name)
    const deletion = await deleteObject(testActor(), { kind: 'grant', id })
    await deleteObject(testActor(), { kind: 'consumer', id: consumerId })
    await expect(undoDeletion(testActor(), deletion.id)).rejects.toMatchObject({ code: 'resource.conflict' })
    expect(await db().consumer.count({ where: { id: consumerId } })).toBe(0)
    expect(await db().grant.count({ where: { id } })).toBe(0)
  })

  it('refuses a consumer whose claim and value tell somebody else by now', async () => {
    const { id } = await create.consumer(name)
    const deletion = await deleteObject(testActor(), { kind: 'consumer', id })
    const input = { name: `${name}-other`, claim: 'sub', value: name, match: 'contains' }
    await createConsumer(testActor(), parseInput(createConsumerInput, input))
    await expect(undoDeletion(testActor(), deletion.id)).rejects.toMatchObject({
      code: 'resource.conflict',
      message: `${name} cannot be put back: its name, identifier, value or path is taken by now, or what it belonged to is gone.`,
    })
    expect(await db().consumer.count({ where: { id } })).toBe(0)
  })

  it.each<['grant' | 'secret', string]>([
    ['grant', 'grants'],
    ['secret', 'client_secrets'],
  ])('refuses a %s whose time is over by now, and not before', async (kind, table) => {
    const { id } = await seeds[kind](name)
    const undoneAt = async (end: string) => {
      await db().$executeRawUnsafe(
        `UPDATE ${table} SET "expiresAt" = (now() AT TIME ZONE 'utc') + interval '${end}' WHERE id = $1`,
        id,
      )
      return undoDeletion(testActor(), (await deleteObject(testActor(), { kind, id })).id)
    }
    await undoneAt('1 minute')
    await expect(undoneAt('-1 millisecond')).rejects.toMatchObject({
      code: 'resource.conflict',
      message: 'This cannot be put back: its validity has ended by now. Make a new one.',
    })
  })

  it('never makes a third secret', async () => {
    const { id, applicationId } = await create.secret(name)
    const deletion = await deleteObject(testActor(), { kind: 'secret', id })
    await createSecret(testActor(), { applicationId, expiresAt: null })
    await createSecret(testActor(), { applicationId, expiresAt: null })
    await expect(undoDeletion(testActor(), deletion.id)).rejects.toMatchObject({ code: 'limit.reached' })
  })

  it('is not for auditors', async () => {
    const { id } = await create.consumer(name)
    const deletion = await deleteObject(testActor(), { kind: 'consumer', id })
    await expect(undoDeletion(testActor({ role: 'auditor' }), deletion.id)).rejects.toMatchObject({
      code: 'permission.denied',
    })
  })

  it('happens once when two undo at the same time', async () => {
    const { id } = await create.consumer(name)
    const deletion = await deleteObject(testActor(), { kind: 'consumer', id })
    const results = await Promise.allSettled([
      undoDeletion(testActor(), deletion.id),
      undoDeletion(testActor(), deletion.id),
    ])
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })
})
