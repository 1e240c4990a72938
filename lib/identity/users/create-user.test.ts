import { expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { testActor, useTestDatabase } from '@/lib/db/testing'
import { createUser } from '@/lib/identity/users/create-user'

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
