import { afterAll, beforeAll } from 'vitest'
import type { Config } from '@/lib/config'
import { pickFreePort } from '@/lib/db/embedded/ports'
import { startTestDataPlane, type TestDataPlane } from '@/server/testing'
import { createTestClient, createTestServer, type TestClient } from '@/lib/identity/testing'
import { issuerPath } from '@/lib/identity/metadata/issuer'

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
