import { expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { testActor, useTestDatabase } from '@/lib/db/testing'
import { createPasswordLink } from '@/lib/identity/users/create-password-link'
import { createUser } from '@/lib/identity/users/create-user'
import { updateUser } from '@/lib/identity/users/update-user'

useTestDatabase()

const input = {
  email: 'ada@example.com',
  name: 'Ada',
  password: 'correct horse battery',
  role: 'auditor' as const,
}

it('creates a user with a hashed password and an audit line', async () => {
  const { id } = await createUser(testActor(), input)
  const user = await db().user.findUniqueOrThrow({
    where: { id },
    select: { passwordHash: true, role: true },
  })
  expect(user).toEqual({
    passwordHash: expect.stringMatching(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/) as string,
    role: 'auditor',
  })
  expect(await db().auditEvent.findFirst({ where: { targetId: id } })).toMatchObject({
    action: 'user.created',
    detail: { before: {}, after: { role: 'auditor' } },
  })
})

it('refuses an address that is taken', async () => {
  await expect(createUser(testActor(), input)).rejects.toMatchObject({
    code: 'resource.conflict',
    fields: { email: 'A user with this e-mail address exists already.' },
  })
})

it('refuses an auditor', async () => {
  await expect(createUser(testActor({ role: 'auditor' }), input)).rejects.toMatchObject({
    code: 'permission.denied',
  })
})

it('lets a limited API token make or take over nobody who may do more than it', async () => {
  const administrator = await createUser(testActor(), {
    ...input,
    email: 'boss@example.com',
    name: 'Boss',
    role: 'administrator',
  })
  const limited = { ...testActor(), kind: 'api_token', permissions: ['user:read', 'user:write'] } as const
  const denied = { code: 'permission.denied' }
  const { id } = administrator
  const more = { ...input, email: 'eve@example.com', role: 'administrator' as const }
  await expect(createUser(limited, more)).rejects.toMatchObject(denied)
  await expect(updateUser(limited, { id, password: 'another battery staple' })).rejects.toMatchObject(denied)
  await expect(createPasswordLink(limited, id)).rejects.toMatchObject(denied)
  expect(await db().user.count({ where: { email: more.email } })).toBe(0)
  expect(await db().user.count({ where: { id, linkExpiresAt: null } })).toBe(1)
})
