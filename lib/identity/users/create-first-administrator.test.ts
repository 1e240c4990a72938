import { beforeEach, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { testActor, useTestDatabase } from '@/lib/db/testing'
import { createFirstAdministrator } from '@/lib/identity/users/create-first-administrator'
import { isSetupOpen } from '@/lib/identity/users/is-setup-open'
import { rotateSetupToken } from '@/lib/identity/users/rotate-setup-token'
import { firstAdministratorInput } from '@/lib/identity/users/schema'
import { signIn } from '@/lib/identity/users/sign-in'

useTestDatabase()

const context = { requestId: 'req_test', sourceIp: '127.0.0.1' }
const password = 'correct horse battery'

beforeEach(async () => {
  await db().user.deleteMany()
})

async function setupToken(): Promise<string> {
  const token = await rotateSetupToken(testActor().instanceId)
  if (token === undefined) throw new Error('the instance has an administrator')
  return token
}

const administrator = (token: string, email = 'ada@example.com') => ({ token, email, name: 'Ada', password })

it('creates an administrator who can sign in, once', async () => {
  const token = await setupToken()
  expect(await isSetupOpen()).toBe(true)
  const { id } = await createFirstAdministrator(administrator(token), context)
  expect(await isSetupOpen()).toBe(false)
  expect(await signIn({ email: 'ada@example.com', password }, context)).toMatchObject({
    id,
    role: 'administrator',
  })
  await expect(
    createFirstAdministrator(administrator(token, 'eve@example.com'), context),
  ).rejects.toMatchObject({
    code: 'setup.done',
    status: 409,
  })
  expect(await db().user.count()).toBe(1)
  expect(await rotateSetupToken(testActor().instanceId)).toBeUndefined()
})

it('lets exactly one of fifty parallel attempts win', async () => {
  const token = await setupToken()
  const attempts = await Promise.allSettled(
    Array.from({ length: 50 }, (_, at) =>
      createFirstAdministrator(administrator(token, `user${at}@example.com`), context),
    ),
  )
  expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const refusals = attempts.flatMap((attempt) =>
    attempt.status === 'rejected' ? [attempt.reason as unknown] : [],
  )
  expect(refusals).toHaveLength(49)
  for (const refusal of refusals) expect(refusal).toMatchObject({ code: 'setup.done' })
  expect(await db().user.count()).toBe(1)
}, 30_000)

it('refuses a token that a newer one replaced', async () => {
  const old = await setupToken()
  await setupToken()
  await expect(createFirstAdministrator(administrator(old), context)).rejects.toMatchObject({
    code: 'setup.done',
  })
  expect(await db().user.count()).toBe(0)
})

it('stores only a digest of the token', async () => {
  const token = await setupToken()
  const { setupTokenHash } = await db().instance.findFirstOrThrow({ select: { setupTokenHash: true } })
  expect(setupTokenHash).toMatch(/^[A-Za-z0-9_-]{43}$/)
  expect(setupTokenHash).not.toBe(token)
})

it.each([
  ['a short password', { password: 'short' }, { password: 'Use 12 characters or more.' }],
  ['a long password', { password: 'x'.repeat(129) }, { password: 'Use 128 characters or fewer.' }],
  [
    'the e-mail address as password',
    { email: 'Administrator@example.com', password: 'administrator@example.com' },
    { password: 'Do not use your e-mail address as the password.' },
  ],
  ['a bad address', { email: 'ada' }, { email: 'Enter an e-mail address such as ada@example.com.' }],
  ['no name', { name: ' ' }, { name: 'Enter a name.' }],
  ['half a token', { token: 'abc' }, { token: 'This set-up link is not complete. Copy all of it.' }],
])('refuses %s', (_, change, expected) => {
  const parsed = firstAdministratorInput.safeParse({ ...administrator('A'.repeat(43)), ...change })
  expect(parsed.success).toBe(false)
  expect(
    Object.fromEntries(parsed.error?.issues.map((issue) => [issue.path.join('.'), issue.message]) ?? []),
  ).toEqual(expected)
})
