import { afterAll, beforeAll } from 'vitest'
import type { Config } from '@/lib/config'
import { pickFreePort } from '@/lib/db/embedded/ports'
import { testActor } from '@/lib/db/testing'
import { createApplication } from '@/lib/identity/applications/create-application'
import { createScopeGrant } from '@/lib/identity/scope-grants/create-scope-grant'
import { createScope } from '@/lib/identity/scopes/create-scope'
import { createSecret } from '@/lib/identity/secrets/create-secret'
import { startTestDataPlane, type TestDataPlane } from '@/server/testing'
import { issuerPath } from '@/lib/identity/metadata/issuer'

export interface TestClient {
  id: string
  name: string
  secret: string
  secretId: string
}

/** Registers an application with a secret and grants it scopes. */
export async function createTestClient(name: string, scopeIds: string[] = []): Promise<TestClient> {
  const actor = testActor()
  const { id } = await createApplication(actor, {
    name,
    description: '',
    clientStatus: 'enabled',
    gatewayAudience: false,
  })
  const { id: secretId, clientSecret: secret } = await createSecret(actor, {
    applicationId: id,
    expiresAt: null,
  })
  for (const scopeId of scopeIds) await createScopeGrant(actor, { clientId: id, scopeId })
  return { id, name, secret, secretId }
}

/** Registers a resource server with scopes; gives the ids by scope value. */
export async function createTestServer(audience: string, values: string[]): Promise<Record<string, string>> {
  const actor = testActor()
  const { id: applicationId } = await createApplication(actor, {
    name: `Server ${audience}`,
    description: '',
    clientStatus: 'disabled',
    audience,
    gatewayAudience: false,
  })
  const ids: Record<string, string> = {}
  for (const value of values) {
    const { id } = await createScope(actor, { applicationId, name: value, value, type: 'application' })
    ids[value] = id
  }
  return ids
}

/** A form and headers for the token endpoint below an origin; `form` may repeat names. */
export interface TokenCall {
  form?: Record<string, string> | [string, string][] | string
  headers?: Record<string, string>
  query?: string
}

/** Calls the token endpoint. */
export async function requestToken(origin: string, { form = {}, headers = {}, query = '' }: TokenCall) {
  const response = await fetch(`${origin}${issuerPath}/token${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: typeof form === 'string' ? form : new URLSearchParams(form).toString(),
  })
  const body = (await response.json()) as Record<string, unknown>
  return { status: response.status, headers: response.headers, body }
}

/** The value of a Basic Authorization header, joined raw as the vendor's clients do. */
export function basic(id: string, secret: string): string {
  return `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`
}

export const ordersAudience = 'https://orders.example'
export const stockAudience = 'https://stock.example'

/** What the tests of the token endpoint share; the fields are there once `beforeAll` has run. */
export class TokenFixture {
  dataPlane!: TestDataPlane
  client!: TestClient
  /** Scope ids by value. */
  scopeIds: Record<string, string> = {}

  /** A form that gets a token for one scope, with changes; `undefined` takes a field away. */
  form(changes: Record<string, string | undefined> = {}): Record<string, string> {
    const fields = {
      grant_type: 'client_credentials',
      client_id: this.client.id,
      client_secret: this.client.secret,
      scope: `${ordersAudience}|order:read`,
      ...changes,
    }
    return Object.fromEntries(
      Object.entries(fields).filter((field): field is [string, string] => field[1] !== undefined),
    )
  }

  ask(call: TokenCall) {
    return requestToken(this.dataPlane.url, call)
  }
}

/** Settings under which the issuer is an address that can be called. */
export async function reachableSettings(): Promise<Partial<Config>> {
  const gatewayTlsPort = await pickFreePort()
  return { gatewayTlsPort, publicGatewayUrl: `https://localhost:${gatewayTlsPort}` }
}

/**
 * A running data plane with two resource servers and a client that holds two of three scopes of the first and the scope
 * of the second. Call it once at the top of a test file, after `useTestDatabase()`.
 */
export function useTokenFixture(settings?: () => Promise<Partial<Config>>): TokenFixture {
  const fixture = new TokenFixture()
  beforeAll(async () => {
    const orders = await createTestServer(ordersAudience, ['order:read', 'order:write', 'order:delete'])
    const stock = await createTestServer(stockAudience, ['stock:read'])
    fixture.scopeIds = { ...orders, ...stock }
    const { 'order:delete': _withheld, ...granted } = fixture.scopeIds
    fixture.client = await createTestClient('Buyer', Object.values(granted))
    fixture.dataPlane = await startTestDataPlane(await settings?.())
  })
  afterAll(() => fixture.dataPlane.stop())
  return fixture
}
