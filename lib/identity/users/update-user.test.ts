import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { testActor, useTestDatabase } from '@/lib/db/testing'
import { addressKey, addressLock } from '@/lib/identity/users/address-lock'
import { createPasswordLink } from '@/lib/identity/users/create-password-link'
import { createUser } from '@/lib/identity/users/create-user'
import { getUser } from '@/lib/identity/users/get-user'
import { listUsers } from '@/lib/identity/users/list-users'
import { updateUser } from '@/lib/identity/users/update-user'
import { unlockUser } from '@/lib/identity/users/unlock-user'
import { newId } from '@/lib/ids'
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

  it('a new password, role or status ends the sessions; a new name does not', async () => {
    const { id } = await db().user.findFirstOrThrow({ where: { role: 'auditor' } })
    const { instanceId } = testActor()
    const endsAt = new Date(Date.now() + 60_000)
    const open = async () => {
      await db().session.create({ data: { id: newId('ses'), userId: id, instanceId, endsAt } })
    }
    const left = () => db().session.count({ where: { userId: id } })
    await open()
    await updateUser(testActor(), { id, name: 'Ada L.' })
    expect(await left()).toBe(1)
    for (const change of [
      { password: 'another long password' },
      { role: 'operator' },
      { status: 'disabled' },
    ] as const) {
      await open()
      await updateUser(testActor(), { id, ...change })
      expect(await left()).toBe(0)
    }
    const line = await db().auditEvent.findFirst({ orderBy: { seq: 'desc' } })
    expect(line?.detail).toEqual({ before: { status: 'enabled' }, after: { status: 'disabled' } })
  })

  it('a new password unlocks the account and makes an open link useless', async () => {
    const { id } = await db().user.findFirstOrThrow({ where: { role: 'operator' } })
    const lockedUntil = new Date(Date.now() + 600_000)
    await db().user.update({ where: { id }, data: { failedAttempts: 50, lockedUntil } })
    await createPasswordLink(testActor(), id)
    expect(await getUser(testActor(), id)).toMatchObject({
      lockedUntil: lockedUntil.toISOString(),
      linkExpiresAt: expect.any(String),
    })
    expect(await updateUser(testActor(), { id, password: 'yet another password' })).toMatchObject({
      lockedUntil: null,
      linkExpiresAt: null,
    })
  })

  it('an administrator who was invited and cannot sign in yet does not count as the last one', async () => {
    const invited = { email: 'ivy@example.com', name: 'Ivy', role: 'administrator' } as const
    await createUser(testActor(), invited)
    const last = await db().user.findFirstOrThrow({ where: { role: 'administrator', name: { not: 'Ivy' } } })
    await expect(updateUser(testActor(), { id: last.id, role: 'operator' })).rejects.toMatchObject({
      message: `${last.name} is the last administrator. Make another person administrator first.`,
    })
  })

  it.each([
    ['aaaaaaaaaaaa', 'This password is among those that attackers try first. Choose another one.'],
    ['Password1234!', 'This password is among those that attackers try first. Choose another one.'],
    ['ivy@example.com 1', 'Do not use your name or e-mail address in the password.'],
  ])('refuse the password %s', async (password, message) => {
    const { id } = await db().user.findFirstOrThrow({ where: { name: 'Ivy' } })
    await expect(updateUser(testActor(), { id, password })).rejects.toMatchObject({
      code: 'input.invalid',
      fields: { password: message },
    })
    expect(await getUser(testActor(), id)).toMatchObject({ invited: true })
  })

  it('are found by role, status and lock', async () => {
    const names = async (query: object) => (await listUsers(testActor(), query)).items.map(({ name }) => name)
    expect(await names({ role: 'administrator', search: 'ivy' })).toEqual(['Ivy'])
    expect(await names({ locked: 'true' })).toEqual([])
    const { id, name } = await db().user.findFirstOrThrow({ where: { status: 'disabled' } })
    await db().user.update({ where: { id }, data: { lockedUntil: new Date(Date.now() + 600_000) } })
    expect(await names({ locked: 'true', status: 'disabled' })).toEqual([name])
    expect(await names({ locked: 'false', status: 'disabled' })).toEqual([])
    expect(await unlockUser(testActor(), id)).toMatchObject({ lockedUntil: null })
    expect(await names({ locked: 'true' })).toEqual([])
  })

  it('locked at an address say so until they are unlocked', async () => {
    const { id, name } = await db().user.findFirstOrThrow({ where: { name: 'Ivy' } })
    const names = async (locked: 'true' | 'false') =>
      (await listUsers(testActor(), { locked, search: id })).items.map((user) => user.name)
    expect([await names('true'), await names('false')]).toEqual([[], [name]])
    for (let attempt = 0; attempt < 5; attempt++) addressLock().take(addressKey(id, '10.0.0.1'))
    expect([await names('true'), await names('false')]).toEqual([[name], []])
    expect(await getUser(testActor(), id)).toMatchObject({
      lockedUntil: null,
      lockedAtAddressUntil: expect.any(String),
    })
    expect(await unlockUser(testActor(), id)).toMatchObject({ lockedAtAddressUntil: null })
    expect([await names('true'), await names('false')]).toEqual([[], [name]])
  })
})
