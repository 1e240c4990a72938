import * as z from 'zod'
import { objectId } from '@/lib/schema'
import type { DecisionStep, Missing } from '@/lib/policy/decision'

const scopeParameter = z
  .string('Choose at least one.')
  .min(1, 'Choose at least one.')
  .max(8192, 'Use at most 8192 characters.')
  .regex(/^[\x20-\x7e]*$/, 'Leave out control characters.')

/** A test of the token endpoint in an application's name. */
export const testTokenInput = z.strictObject({
  applicationId: objectId,
  /** The `scope` parameter as a client sends it: `audience|value`, several separated by a space. */
  scope: scopeParameter,
})
export type TestTokenInput = z.output<typeof testTokenInput>

/** What the token endpoint answers to the test, with the decision behind it. */
export interface TokenTest {
  issued: boolean
  status: number
  /** The JSON body. It holds the token when one was issued: shown once, never stored. */
  body: Record<string, string | number>
  steps: (DecisionStep & { detail: string })[]
  missing: Missing | null
}

/** Names the token whose contents are wanted: nothing of a token but its `client_id` and `aud` is ever asked with. */
export const tokenFactsQuery = z.strictObject({
  clientId: z.string('Enter an ID.').max(64, 'Use at most 64 characters.'),
  audience: z
    .string('Enter a resource server identifier.')
    .max(255, 'Use at most 255 characters.')
    .regex(/^\P{Cc}*$/u, 'Leave out control characters.'),
})
export type TokenFactsQuery = z.output<typeof tokenFactsQuery>

/** A line of the canvas that holds a scope grant. */
export interface HoldingLine {
  id: string
  source: string
  target: string
}

/** A scope of the resource server, and the client's grant on it if there is one. */
export interface ScopeFact {
  id: string
  value: string
  name: string
  grant: { id: string; manual: boolean; edges: HoldingLine[] } | null
}

/** What decides about the contents of a client's tokens for one audience. */
export interface TokenFacts {
  issuer: string
  /** The key that signs now; null when there is none. */
  keyId: string | null
  /** Null when there is no such application. */
  client: {
    id: string
    name: string
    identityType: 'application' | 'agent'
    enabled: boolean
    clientEnabled: boolean
  } | null
  /** Null when no resource server has the audience. */
  server: { applicationId: string; name: string; audience: string; enabled: boolean } | null
  scopes: ScopeFact[]
}
