import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { testActor, useTestDatabase } from '@/lib/db/testing'
import { createUser } from '@/lib/identity/users/create-user'
import { listUsers } from '@/lib/identity/users/list-users'
import { updateUser } from '@/lib/identity/users/update-user'
import type { UserDto } from '@/lib/identity/users/schema'

useTestDatabase()

const people: UserDto[] = []

beforeAll(async () => {
  for (const name of ['Ada', 'Bob']) {
    const email = `${name.toLowerCase()}@example.com`
    const input = { email, name, password: 'correct horse battery', role: 'administrator' } as const
    people.push(await createUser(testActor(), input))
  }
})

const ids = () => people.map((person) => person.id) as [string, string]

describe('people', () => {
  it('an auditor reads them and changes none', async () => {
    const auditor = testActor({ role: 'auditor' })
    expect((await listUsers(auditor)).items.map((user) => user.email)).toEqual([
      'bob@example.com',
      'ada@example.com',
    ])
    await expect(updateUser(auditor, { id: ids()[0], role: 'auditor' })).rejects.toMatchObject({
      code: 'permission.denied',
    })
  })

  it('shows nothing of the password', async () => {
    expect(JSON.stringify(await listUsers(testActor()))).not.toMatch(/argon2|hash|password/i)
  })

  it('of another instance do not exist', async () => {
    const stranger = { ...testActor(), instanceId: 'idaas_other' }
    await expect(updateUser(stranger, { id: ids()[0], name: 'Eve' })).rejects.toMatchObject({ status: 404 })
  })

  it('two administrators who demote each other leave one', async () => {
    const results = await Promise.allSettled(
      ids().map((id) => updateUser(testActor(), { id, role: 'auditor' })),
    )
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await db().user.count({ where: { role: 'administrator', status: 'enabled' } })).toBe(1)
  })

  it('the last administrator cannot be disabled, and nothing of the refused change stays', async () => {
    const last = await db().user.findFirstOrThrow({ where: { role: 'administrator' } })
    await expect(
      updateUser(testActor(), { id: last.id, status: 'disabled', name: 'X' }),
    ).rejects.toMatchObject({
      code: 'resource.conflict',
      status: 409,
    })
    expect(await db().user.findUniqueOrThrow({ where: { id: last.id } })).toEqual(last)
  })

  it('a new password ends the sessions; a new name does not', async () => {
    const [id] = ids()
    const version = async () => (await db().user.findUniqueOrThrow({ where: { id } })).sessionVersion
    const before = await version()
    await updateUser(testActor(), { id, name: 'Ada L.' })
    expect(await version()).toBe(before)
    await updateUser(testActor(), { id, password: 'another long password' })
    expect(await version()).toBe(before + 1)
  })
})
