import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { testActor, useTestDatabase } from '@/lib/db/testing'
import { deleteObject } from '@/lib/deletions/delete-object'
import { create, newName } from '@/lib/deletions/testing'
import { undoDeletion } from '@/lib/deletions/undo-deletion'
import { updateService } from '@/lib/gateway/services/update-service'
import { open } from '@/lib/vault/seal'

useTestDatabase()

let name: string
beforeEach(() => {
  name = newName()
})

describe('the stored key of a service', () => {
  it('goes alone and comes back to a service that was renamed meanwhile', async () => {
    const { id } = await create.service(name)
    const deletion = await deleteObject(testActor(), { kind: 'service_key', id })
    const read = () => db().service.findUniqueOrThrow({ where: { id }, omit: { apiKeySealed: false } })
    expect(await read()).toMatchObject({ apiKeySealed: null, hint: '' })
    await expect(deleteObject(testActor(), { kind: 'service_key', id })).rejects.toMatchObject({
      code: 'resource.conflict',
      message: `${name} has no stored API key.`,
    })
    await updateService(testActor(), { id, changes: { name: `${name} renamed` } })
    await undoDeletion(testActor(), deletion.id)
    const { apiKeySealed, ...row } = await read()
    expect(row).toMatchObject({ name: `${name} renamed`, hint: '0123' })
    expect(open(apiKeySealed!, { instanceId: testActor().instanceId, id })).toBe('sk-stored-key-0123')
  })

  it.each([
    ['the service has moved to another address', { baseUrl: 'https://elsewhere.example/v1' }],
    ['it has another key by now', { apiKey: 'sk-newer-key-4567' }],
  ])('stays away when %s', async (_, changes) => {
    const { id } = await create.service(name)
    const deletion = await deleteObject(testActor(), { kind: 'service_key', id })
    await updateService(testActor(), { id, changes })
    const read = () => db().service.findUniqueOrThrow({ where: { id }, omit: { apiKeySealed: false } })
    const before = await read()
    await expect(undoDeletion(testActor(), deletion.id)).rejects.toMatchObject({
      code: 'resource.conflict',
      message: 'The service has another address or another key by now. Enter the key anew.',
    })
    expect(await read()).toEqual(before)
  })

  it('brings back no service that is gone', async () => {
    const { id } = await create.service(name)
    const deletion = await deleteObject(testActor(), { kind: 'service_key', id })
    await db().service.delete({ where: { id } })
    await expect(undoDeletion(testActor(), deletion.id)).rejects.toMatchObject({ code: 'resource.not_found' })
    expect(await db().service.count({ where: { id } })).toBe(0)
  })
})
