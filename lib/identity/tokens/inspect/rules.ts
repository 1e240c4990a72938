import type { TokenFacts } from '@/lib/identity/tokens/schema'

/** What checking the signature found. `unchecked` when the browser cannot: it verifies on https and localhost only. */
export type SignatureState = 'valid' | 'wrong' | 'unknown_key' | 'unchecked'

export interface InspectedToken {
  header: Record<string, unknown>
  claims: Record<string, unknown>
  signature: SignatureState
}

/** What the inspector knows beside the token. */
export interface InspectionContext {
  issuer: string
  nowMs: number
  /** What is granted now; undefined until it is known, and for tokens that are not ours. */
  facts?: TokenFacts | undefined
}

/**
 * Something that is wrong with a token. `refused` ones make the gateway refuse it; `warning` ones are worth knowing.
 */
export interface Finding {
  code: FindingCode
  weight: 'refused' | 'warning'
  /** The claim, the scope or the value that the finding is about. */
  about?: string
}

export type FindingCode =
  | 'alg'
  | 'typ'
  | 'crit'
  | 'key'
  | 'signature'
  | 'unchecked'
  | 'issuer'
  | 'missing'
  | 'expired'
  | 'not_yet'
  | 'long_life'
  | 'client_unknown'
  | 'client_disabled'
  | 'client_off'
  | 'audience_unknown'
  | 'audience_disabled'
  | 'scope_unknown'
  | 'scope_withdrawn'

/** Clocks may differ by this much (seconds); the gateway allows the same. */
export const skewSeconds = 60
/** No token of ours lives longer (seconds). */
const longestLifeSeconds = 3600
/** What the gateway wants of every token (RFC 9068 section 2.2). */
const textClaims = ['sub', 'aud', 'client_id', 'jti'] as const
const timeClaims = ['exp', 'iat'] as const

/** Everything that is wrong with a token, the worst first: what its header, its claims, the clock and our grants say. */
export function inspectToken(token: InspectedToken, context: InspectionContext): Finding[] {
  const found = [
    ...judgeHeader(token),
    ...judgeClaims(token.claims, context.issuer),
    ...judgeTimes(token.claims, context.nowMs),
    ...(context.facts === undefined ? [] : judgeGrants(token.claims, context.facts)),
  ]
  return [
    ...found.filter(({ weight }) => weight === 'refused'),
    ...found.filter(({ weight }) => weight === 'warning'),
  ]
}

const refused = (code: FindingCode, about?: string): Finding => ({
  code,
  weight: 'refused',
  ...(about === undefined ? {} : { about }),
})
const warning = (code: FindingCode, about?: string): Finding => ({
  ...refused(code, about),
  weight: 'warning',
})

/** RFC 8725 sections 3.1 and 3.11: exactly our algorithm and type, no extension that we do not know, one of our keys. */
function judgeHeader({ header, signature }: InspectedToken): Finding[] {
  const typ = shown(header['typ']).toLowerCase()
  return [
    ...(header['alg'] === 'RS256' ? [] : [refused('alg', shown(header['alg']))]),
    ...(typ === 'at+jwt' || typ === 'application/at+jwt' ? [] : [refused('typ', shown(header['typ']))]),
    ...('crit' in header || 'b64' in header ? [refused('crit')] : []),
    ...(signature === 'unknown_key' ? [refused('key', shown(header['kid']))] : []),
    ...(signature === 'wrong' ? [refused('signature')] : []),
    ...(signature === 'unchecked' ? [warning('unchecked')] : []),
  ]
}

function judgeClaims(claims: Record<string, unknown>, issuer: string): Finding[] {
  return [
    ...(claims['iss'] === issuer ? [] : [refused('issuer', shown(claims['iss']))]),
    ...textClaims.filter((name) => !isText(claims[name])).map((name) => refused('missing', name)),
    ...timeClaims.filter((name) => !isTime(claims[name])).map((name) => refused('missing', name)),
    ...(isText(claims['scope']) ? [] : [warning('missing', 'scope')]),
  ]
}

function judgeTimes({ exp, iat, nbf }: Record<string, unknown>, nowMs: number): Finding[] {
  const now = nowMs / 1000
  const begin = Math.max(isTime(iat) ? iat : 0, isTime(nbf) ? nbf : 0)
  const weigh = (beyond: number) => (beyond >= skewSeconds ? refused : warning)
  return [
    ...(isTime(exp) && now >= exp ? [weigh(now - exp)('expired')] : []),
    ...(begin > now ? [weigh(begin - now)('not_yet')] : []),
    ...(isTime(exp) && isTime(iat) && exp - iat > longestLifeSeconds ? [warning('long_life')] : []),
  ]
}

/** A token goes on saying what was granted when it was issued; the gateway looks at what is granted now. */
function judgeGrants(claims: Record<string, unknown>, { client, server, scopes }: TokenFacts): Finding[] {
  const found: Finding[] = []
  if (client === null) found.push(refused('client_unknown', shown(claims['client_id'])))
  else if (!client.enabled) found.push(refused('client_disabled', client.name))
  else if (!client.clientEnabled) found.push(warning('client_off', client.name))
  if (server === null) return [...found, refused('audience_unknown', shown(claims['aud']))]
  if (!server.enabled) found.push(refused('audience_disabled', server.name))
  for (const value of readScopes(claims)) {
    const scope = scopes.find((candidate) => candidate.value === value)
    if (scope === undefined) found.push(refused('scope_unknown', value))
    else if (scope.grant === null) found.push(refused('scope_withdrawn', value))
  }
  return found
}

/** The bare scope values of the `scope` claim. */
export function readScopes({ scope }: Record<string, unknown>): string[] {
  return typeof scope === 'string' ? scope.split(' ').filter((value) => value !== '') : []
}

/**
 * What the look-up of names and grants may send for a token: its `client_id` and its `aud`, and only when our own key
 * signed it, so that nothing of a foreign token leaves the browser. Undefined when nothing is looked up.
 */
export function findLookup({
  claims,
  signature,
}: InspectedToken): { clientId: string; audience: string } | undefined {
  const { client_id: clientId, aud: audience } = claims
  if (signature !== 'valid' || !isText(clientId) || !isText(audience)) return undefined
  return { clientId, audience }
}

/** A claim in words: the key of a sentence and the values in it. */
export interface ClaimInWords {
  name: string
  /** The value as it stands in the token; JSON unless it is text. */
  value: string
  words:
    | 'issuer_ours'
    | 'issuer_foreign'
    | 'client'
    | 'itself'
    | 'subject'
    | 'audience'
    | 'scopes'
    | 'ends'
    | 'ended'
    | 'issued'
    | 'begins'
    | 'began'
    | 'jti'
    | 'other'
  /** The name of the object that the value stands for. */
  named?: string
  /** Epoch milliseconds of a claim that is a time. */
  atMs?: number
  count?: number
  /** The application that the value leads to. */
  applicationId?: string
}

/** The claims in the order of the token, each in words. */
export function describeClaims(claims: Record<string, unknown>, context: InspectionContext): ClaimInWords[] {
  return Object.entries(claims).map(([name, value]) => ({
    name,
    value: typeof value === 'string' ? value : JSON.stringify(value),
    ...describeClaim({ name, value, claims }, context),
  }))
}

type Words = Omit<ClaimInWords, 'name' | 'value'>
interface Claim {
  name: string
  value: unknown
  claims: Record<string, unknown>
}

function describeClaim({ name, value, claims }: Claim, { issuer, nowMs, facts }: InspectionContext): Words {
  switch (name) {
    case 'iss':
      return { words: value === issuer ? 'issuer_ours' : 'issuer_foreign' }
    case 'sub':
      return { words: value === claims['client_id'] ? 'itself' : 'subject', ...link(facts?.client, value) }
    case 'client_id':
      return { words: 'client', ...link(facts?.client, value) }
    case 'aud':
      return { words: 'audience', ...linkServer(facts?.server) }
    case 'scope':
      return { words: 'scopes', count: readScopes(claims).length }
    case 'jti':
      return { words: 'jti' }
    default:
      return describeTime(name, value, nowMs)
  }
}

function describeTime(name: string, value: unknown, nowMs: number): Words {
  if (!isTime(value)) return { words: 'other' }
  const atMs = value * 1000
  if (name === 'exp') return { words: nowMs < atMs ? 'ends' : 'ended', atMs }
  if (name === 'nbf') return { words: nowMs < atMs ? 'begins' : 'began', atMs }
  return name === 'iat' ? { words: 'issued', atMs } : { words: 'other' }
}

function link(client: TokenFacts['client'] | undefined, value: unknown): Partial<Words> {
  return client?.id === value && client ? { named: client.name, applicationId: client.id } : {}
}

function linkServer(server: TokenFacts['server'] | undefined): Partial<Words> {
  return server ? { named: server.name, applicationId: server.applicationId } : {}
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

/** A NumericDate (RFC 7519 section 2) of this era: positive, at most the year 9999. */
function isTime(value: unknown): value is number {
  return typeof value === 'number' && value > 0 && value < 253_402_300_800
}

function shown(value: unknown): string {
  if (value === undefined) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}
