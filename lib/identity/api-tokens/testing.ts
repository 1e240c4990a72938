import { beforeEach } from 'vitest'
import { call } from '@/lib/api/testing'
import { testActor } from '@/lib/db/testing'
import { createApiToken } from '@/lib/identity/api-tokens/create-api-token'
import type { CreateApiTokenInput } from '@/lib/identity/api-tokens/schema'
import type { Role } from '@/lib/identity/permissions'
import { createUser } from '@/lib/identity/users/create-user'

/** An end of validity. */
export const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()

/** What a call with a token carries. */
export const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } })

/** How every token that is none is answered. */
export const wrong = {
  status: 401,
  body: { error: { code: 'token.invalid', message: 'The management token is wrong.' } },
}

let people = 0

/** A user of the console, as whom to act. */
export async function addPerson(role: Role) {
  people += 1
  const email = `person${people}@example.com`
  const { id } = await createUser(testActor(), {
    email,
    name: `P ${people}`,
    password: 'battery staple horse',
    role,
  })
  return { ...testActor({ role, id }), name: email }
}

/** A new administrator for each test, who makes tokens. */
export function useTokens() {
  const admin = {} as Awaited<ReturnType<typeof addPerson>>
  beforeEach(async () => void Object.assign(admin, await addPerson('administrator')))
  const make = (input: Partial<CreateApiTokenInput> = {}, actor = admin) =>
    createApiToken(actor, {
      name: 'CI',
      role: 'administrator',
      permissions: [],
      expiresAt: inDays(30),
      ...input,
    })
  return { admin, make }
}

/** Has a token make another, weaker one. */
export function makeBy(token: string, body: object) {
  return call('POST', '/api-tokens', {
    ...bearer(token),
    body: { name: 'Child', role: 'auditor', expiresAt: inDays(1), ...body },
  })
}
