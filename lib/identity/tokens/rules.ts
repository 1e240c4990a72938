import { everyScope, findClientFault } from '@/lib/policy/decide-token'
import type { ScopeFact, TokenFacts } from '@/lib/identity/tokens/schema'

/** What is wanted in the token. */
export interface TokenChoice {
  /** Bare scope values, or `.all` alone for every granted one. */
  scopes: readonly string[]
  /** Ids of scopes about to be granted; they count as granted. */
  adding?: readonly string[]
  /** Seconds. */
  lifetimeSeconds: number
}

/** Why a scope cannot be asked for now. */
export type ScopeObstacle = 'application.disabled' | 'client.disabled' | 'server.disabled' | 'not_granted'

export interface JudgedScope extends ScopeFact {
  /** Undefined when the client may ask for it. */
  obstacle: ScopeObstacle | undefined
  /** It is not granted yet, and is about to be. */
  added: boolean
}

/** Every scope of the resource server: may the client ask for it, and if not, why. */
export function judgeScopes(facts: TokenFacts, adding: readonly string[] = []): JudgedScope[] {
  const { client, server } = facts
  if (client === null || server === null) return []
  const fault = findClientFault(client) ?? (server.enabled ? undefined : ('server.disabled' as const))
  return facts.scopes.map((scope) => {
    const added = scope.grant === null && adding.includes(scope.id)
    const granted = scope.grant !== null || added
    return { ...scope, added, obstacle: fault ?? (granted ? undefined : 'not_granted') }
  })
}

/** Where a claim gets its value from. */
export type ClaimSource =
  | { kind: 'instance' | 'key' | 'clock' | 'lifetime' | 'random' }
  | { kind: 'application' | 'resource_server'; id: string; name: string }

export interface PreviewedClaim {
  name: string
  /** Null for values that only the moment of issue knows. */
  value: string | null
  source: ClaimSource
}

export interface TokenPreview {
  /** The token would be issued. */
  issued: boolean
  /** Scopes that the token carries, with the grants they come from. */
  carried: JudgedScope[]
  /** Scopes asked for that refuse the whole request. */
  refused: (Pick<JudgedScope, 'value' | 'name'> & { obstacle: ScopeObstacle | 'unknown' })[]
  /** Scopes of the resource server that were not asked for. */
  left: JudgedScope[]
  header: PreviewedClaim[]
  claims: PreviewedClaim[]
}

/** What the token would contain, claim by claim, and where each value comes from. Undefined until both sides are known. */
export function previewToken(facts: TokenFacts, choice: TokenChoice): TokenPreview | undefined {
  const { client, server } = facts
  if (client === null || server === null) return undefined
  const judged = judgeScopes(facts, choice.adding)
  const isWanted = choice.scopes.includes(everyScope)
    ? ({ obstacle }: JudgedScope) => obstacle !== 'not_granted'
    : ({ value }: JudgedScope) => choice.scopes.includes(value)
  const wanted = judged.filter(isWanted)
  const unknown = choice.scopes.filter(
    (value) => value !== everyScope && !judged.some((scope) => scope.value === value),
  )
  const refused = [
    ...wanted.flatMap(({ value, name, obstacle }) =>
      obstacle === undefined ? [] : { value, name, obstacle },
    ),
    ...unknown.map((value) => ({ value, name: '', obstacle: 'unknown' as const })),
  ]
  const carried = wanted.filter(({ obstacle }) => obstacle === undefined)
  return {
    issued: refused.length === 0 && carried.length > 0,
    carried,
    refused,
    left: judged.filter((scope) => !wanted.includes(scope)),
    header: describeHeader(facts),
    claims: describeClaims(
      { issuer: facts.issuer, client, server },
      { scopes: carried, lifetimeSeconds: choice.lifetimeSeconds },
    ),
  }
}

function describeHeader({ keyId }: TokenFacts): PreviewedClaim[] {
  return [
    { name: 'alg', value: 'RS256', source: { kind: 'key' } },
    { name: 'typ', value: 'at+jwt', source: { kind: 'instance' } },
    { name: 'kid', value: keyId, source: { kind: 'key' } },
  ]
}

interface Parties {
  issuer: string
  client: NonNullable<TokenFacts['client']>
  server: NonNullable<TokenFacts['server']>
}

/** In the order in which the token endpoint writes them. */
function describeClaims(
  { issuer, client, server }: Parties,
  { scopes, lifetimeSeconds }: { scopes: JudgedScope[]; lifetimeSeconds: number },
): PreviewedClaim[] {
  const byClient = { kind: 'application', id: client.id, name: client.name } as const
  const byServer = { kind: 'resource_server', id: server.applicationId, name: server.name } as const
  return [
    { name: 'iss', value: issuer, source: { kind: 'instance' } },
    { name: 'sub', value: client.id, source: byClient },
    { name: 'aud', value: server.audience, source: byServer },
    { name: 'client_id', value: client.id, source: byClient },
    { name: 'scope', value: scopes.map(({ value }) => value).join(' '), source: byServer },
    { name: 'iat', value: null, source: { kind: 'clock' } },
    { name: 'exp', value: `iat + ${lifetimeSeconds}`, source: { kind: 'lifetime' } },
    { name: 'jti', value: null, source: { kind: 'random' } },
  ]
}

/** The `scope` parameter that asks for these values of an audience. */
export function scopeParameter(audience: string, values: readonly string[]): string {
  return values.map((value) => `${audience}|${value}`).join(' ')
}
