import { readdirSync, readFileSync } from 'node:fs'
import { NextRequest } from 'next/server'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { allOperations } from '@/lib/api/all-operations'
import { call } from '@/lib/api/testing'
import type { Actor } from '@/lib/actor'
import { db } from '@/lib/db/client'
import { testActor, useTestDatabase as provideTestDatabase } from '@/lib/db/testing'
import { actions, operations, pages, routes, type Rule } from '@/e2e/support/role-table'
import { createApiToken } from '@/lib/identity/api-tokens/create-api-token'
import { may, roles, type Permission, type Role } from '@/lib/identity/permissions'
import { newId } from '@/lib/ids'

/**
 * Every server action, route handler and operation of the management API, attacked directly as each role and as nobody.
 * What is expected stands in e2e/support/role-table.ts, apart from the code that it judges; whatever is not in there
 * fails. Only what Next makes out of a request is replaced: its headers and the session behind its cookie.
 */
const caller = vi.hoisted((): { actor: Actor | null; requestId: string } => ({ actor: null, requestId: '' }))

vi.mock('@/lib/console/session', () => ({
  currentActor: () => Promise.resolve(caller.actor),
  currentUser: () => Promise.resolve(caller.actor && { ...caller.actor, sessionId: 'ses_test' }),
}))
vi.mock('@/lib/console/i18n', () => ({ localize: (text: string) => Promise.resolve(text) }))
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }))
vi.mock('next/headers', () => ({
  headers: () => Promise.resolve(requestHeaders()),
  cookies: () => Promise.resolve({ get: () => undefined }),
}))

provideTestDatabase()

const origin = 'http://localhost:3000'
const where = 'Add it to e2e/support/role-table.ts with the permission that it must need.'

function requestHeaders() {
  return new Headers({ origin, 'x-request-id': caller.requestId, 'x-forwarded-for': '192.0.2.1' })
}

function files(test: RegExp): string[] {
  return readdirSync('app', { recursive: true, encoding: 'utf8' })
    .map((path) => `app/${path}`)
    .filter((path) => test.test(path))
    .sort()
}

/** A module by its path; the bundler cannot know which, so it is not asked. */
const load = (path: string) => import(/* @vite-ignore */ `${process.cwd()}/${path}`) as Promise<unknown>
const source = (path: string) => readFileSync(path, 'utf8')
const exported = (path: string) =>
  [...source(path).matchAll(/^export (?:const|async function|function) (\w+)/gm)].map(([, name = '']) => name)

/** Everything but the audit log, as one text that any write changes. */
async function fingerprint(): Promise<string> {
  const tables = await db().$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema = 'public' AND table_name NOT IN ('audit_events', '_prisma_migrations', 'api_tokens')
    ORDER BY 1`
  const parts = tables.map(
    ({ name }) =>
      `SELECT '${name}' AS name, md5(coalesce(string_agg(t::text, '' ORDER BY t::text), '')) AS sum FROM "${name}" t`,
  )
  return JSON.stringify(await db().$queryRawUnsafe(parts.join(' UNION ALL ')))
}

interface Outcome {
  status: number
  code: string | undefined
}

/** Sends one attack as each role and as nobody, and compares with what the permission table says. */
async function attack(rule: Rule, send: () => Promise<Outcome>): Promise<void> {
  for (const role of [...roles, null]) {
    caller.actor = role === null ? null : testActor({ role, id: `usr_${role}` })
    caller.requestId = newId('req')
    if (caller.actor !== null) caller.actor.requestId = caller.requestId
    const before = await fingerprint()
    const outcome = await send()
    if (role !== null && (rule === 'own' || may(role, rule as Permission))) {
      expect(['permission.denied', 'session.missing'], `${role} is let in`).not.toContain(outcome.code)
      continue
    }
    const expected =
      role === null ? { status: 401, code: 'session.missing' } : { status: 403, code: 'permission.denied' }
    expect({ who: role ?? 'nobody', ...outcome }).toEqual({ who: role ?? 'nobody', ...expected })
    expect(await fingerprint(), `${role ?? 'nobody'} wrote something`).toBe(before)
    if (role !== null) await expectLine(caller.requestId, rule as Permission)
  }
}

async function expectLine(requestId: string, permission: Permission): Promise<void> {
  const lines = await db().auditEvent.findMany({ where: { requestId } })
  expect(lines).toMatchObject([
    { action: 'access.refused', result: 'refused', detail: { reason: 'permission.denied', permission } },
  ])
}

const codes: Record<string, number> = { 'permission.denied': 403, 'session.missing': 401 }

describe('server actions', () => {
  const found = files(/\.ts$/).filter((path) => /^'use server'/m.test(source(path)))

  it('all stand in the table', () => {
    const here = Object.fromEntries(found.map((path) => [path, exported(path).sort()]))
    const table = Object.fromEntries(
      Object.entries(actions).map(([path, rules]) => [path, Object.keys(rules).sort()]),
    )
    expect(here, where).toEqual(table)
  })

  const cases = Object.entries(actions).flatMap(([path, rules]) =>
    Object.entries(rules).flatMap(([name, rule]) => (rule === 'open' ? [] : [{ path, name, rule }])),
  )
  it.each(cases)('$path $name needs $rule', async ({ path, name, rule }) => {
    const exports = (await load(path)) as Record<
      string,
      (input: unknown) => Promise<{ ok: boolean; error?: { code: string } }>
    >
    await attack(rule, async () => {
      // No schema knows the field: whoever is let in is told so, and nothing runs.
      const result = await exports[name]!({ surprise: true })
      const code = result.error?.code
      return { status: codes[code ?? ''] ?? 0, code }
    })
  })
})

describe('route handlers', () => {
  /** A call that is recorded; the handler that reads one waits for a record that is on its way. */
  const requestId = newId('req')

  beforeAll(async () => {
    await db().gatewayRequest.create({
      data: {
        id: requestId,
        instanceId: testActor().instanceId,
        time: new Date(),
        method: 'POST',
        path: '/chat/v1/chat/completions',
        status: 401,
        steps: [],
        totalMs: 1,
        ended: 'refused',
      },
    })
  })

  it('all stand in the table', () => {
    const here = files(/\/route\.ts$/)
    expect(here, where).toEqual(Object.keys(routes).sort())
    for (const path of here) {
      const rules = routes[path]!
      if (rules !== 'open')
        expect(exported(path).sort(), `${path}: ${where}`).toEqual(Object.keys(rules).sort())
    }
  })

  const cases = Object.entries(routes).flatMap(([path, rules]) =>
    rules === 'open' ? [] : Object.entries(rules).map(([method, rule]) => ({ path, method, rule })),
  )
  it.each(cases)('$path $method needs $rule', async ({ path, method, rule }) => {
    const exports = (await load(path)) as Record<
      string,
      (request: NextRequest, context: object) => Promise<Response>
    >
    const params = Promise.resolve({ id: requestId, edgeId: newId('edge') })
    await attack(rule, async () => {
      const request = new NextRequest(`${origin}/x`, {
        method,
        headers: requestHeaders(),
        ...(method === 'GET' ? {} : { body: '{}' }),
      })
      const answer = await exports[method]!(request, { params })
      if (answer.status < 400) {
        await answer.body?.cancel()
        return { status: answer.status, code: undefined }
      }
      const { error } = (await answer.json()) as { error: { code: string } }
      return { status: answer.status, code: error.code }
    })
  })
})

describe('the management API', () => {
  const tokens = new Map<Role, string>()

  beforeAll(async () => {
    const expiresAt = new Date(Date.now() + 86_400_000).toISOString()
    for (const role of roles) {
      const actor = { ...testActor(), kind: 'api_token' as const, id: 'api_token' }
      tokens.set(role, (await createApiToken(actor, { name: role, role, permissions: [], expiresAt })).token)
    }
  })

  it('all of its operations stand in the table', () => {
    expect(allOperations.map(({ id }) => id).sort(), where).toEqual(Object.keys(operations).sort())
  })

  it.each(Object.entries(operations))('%s needs %s', async (id, permission) => {
    const operation = allOperations.find((each) => each.id === id)!
    const path = operation.path.replaceAll(/\{\w+\}/g, newId('app'))
    const send = (token: string) =>
      call(operation.method, path, {
        headers: { authorization: `Bearer ${token}` },
        ...(operation.method === 'GET' ? {} : { body: { surprise: true } }),
      })
    for (const role of roles) {
      const before = await fingerprint()
      const answer = await send(tokens.get(role) ?? '')
      if (may(role, permission)) {
        expect([401, 403], `${role} is let in`).not.toContain(answer.status)
        continue
      }
      expect(answer).toMatchObject({ status: 403, body: { error: { code: 'permission.denied' } } })
      expect(await fingerprint(), `${role} wrote something`).toBe(before)
      await expectLine(answer.requestId, permission)
    }
    expect(await call(operation.method, path, { headers: { authorization: '' } })).toMatchObject({
      status: 401,
      body: { error: { code: 'token.invalid' } },
    })
  })
})

it('pages all stand in the table', () => {
  expect(
    files(/\/page\.tsx$/),
    'Add the page to e2e/support/role-table.ts with the permission that it must need.',
  ).toEqual(Object.keys(pages).sort())
})
