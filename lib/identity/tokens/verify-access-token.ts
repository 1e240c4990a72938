import { hash, verify as verifySignature, createPublicKey, type KeyObject } from 'node:crypto'
import type { SnapshotStore } from '@/lib/policy/snapshot-store'
import type { Bearer, CallerClaims } from '@/lib/policy/decide'
import type { Snapshot, SnapshotSigningKey } from '@/lib/policy/snapshot'

/** RFC 6750 section 2.1, in the strict alphabet of compact JWS (RFC 7515 section 7.1): three non-empty parts. */
const bearerPattern = /^bearer +([A-Za-z0-9_-]+)\.([A-Za-z0-9_-]+)\.([A-Za-z0-9_-]+)$/i
const maxHeaderLength = 8_192
/** Clocks may differ by this much (seconds). */
const skewSeconds = 60
/** A retired key goes on verifying until the last token it signed has ended: token life plus skew. */
export const retiredKeyGraceMs = 3_660_000
const maxCached = 20_000

const invalid: Bearer = { failure: 'token.invalid' }
const expired: Bearer = { failure: 'token.expired' }
const missing: Bearer = { failure: 'token.missing' }

interface Verified {
  bearer: { claims: CallerClaims }
  kid: string
  /** Epoch milliseconds, skew included. */
  notBeforeMs: number
  endMs: number
}

/**
 * Verifies the access tokens of this issuer (RFC 9068, RFC 8725) against the keys of the current snapshot. A verified
 * token is kept until its end under a hash of its canonical form, so that the next call with it costs one hash.
 */
export class AccessTokenVerifier {
  readonly #keys = new Map<string, { object: KeyObject; usableUntilMs: number }>()
  readonly #verified = new Map<string, Verified>()
  readonly #kids = new WeakMap<CallerClaims, string>()
  readonly #issuer: string

  constructor(store: SnapshotStore, issuer: string) {
    this.#issuer = issuer
    this.#useKeys(store.current)
    store.onSwap((snapshot) => this.#useKeys(snapshot))
  }

  /** Reads an Authorization header. Never throws: what is not a good token is a failure with its reason. */
  verify(authorizationHeader: string | undefined): Bearer {
    if (authorizationHeader === undefined || authorizationHeader === '') return missing
    if (authorizationHeader.length > maxHeaderLength) return invalid
    const key = hash('sha256', authorizationHeader, 'base64')
    const nowMs = Date.now()
    const known = this.#verified.get(key)
    if (known !== undefined && this.#isUsable(known.kid, nowMs)) return judgeTime(known, nowMs)
    const checked = this.#check(authorizationHeader, nowMs)
    if (checked === undefined) return invalid
    const bearer = judgeTime(checked, nowMs)
    if ('claims' in bearer) this.#remember(key, checked)
    return bearer
  }

  /** Whether the key that signed these claims is still trusted; for streams that outlive a change of keys. */
  isTrusted(claims: CallerClaims): boolean {
    const kid = this.#kids.get(claims)
    return kid !== undefined && this.#isUsable(kid, Date.now())
  }

  #isUsable(kid: string, nowMs: number): boolean {
    const key = this.#keys.get(kid)
    return key !== undefined && key.usableUntilMs > nowMs
  }

  #check(authorization: string, nowMs: number): Verified | undefined {
    const match = bearerPattern.exec(authorization)
    if (match === null) return undefined
    const [, header = '', payload = '', signature = ''] = match
    const kid = readKid(header)
    const key = kid === undefined ? undefined : this.#keys.get(kid)
    if (kid === undefined || key === undefined || key.usableUntilMs <= nowMs) return undefined
    const bytes = decodeCanonical(signature)
    if (bytes === undefined || decodeCanonical(payload) === undefined) return undefined
    if (!verifySignature('sha256', Buffer.from(`${header}.${payload}`), key.object, bytes)) return undefined
    const claims = readClaims(payload, this.#issuer)
    if (claims === undefined) return undefined
    this.#kids.set(claims, kid)
    const skewMs = skewSeconds * 1000
    return {
      bearer: { claims },
      kid,
      notBeforeMs: Math.max(claims.iat, claims.nbf ?? 0) * 1000 - skewMs,
      endMs: claims.exp * 1000 + skewMs,
    }
  }

  /** The oldest entry goes when the cache is full; entries stand in the order of their first use. */
  #remember(key: string, verified: Verified): void {
    if (this.#verified.size >= maxCached) {
      const [oldest] = this.#verified.keys()
      if (oldest !== undefined) this.#verified.delete(oldest)
    }
    this.#verified.set(key, verified)
  }

  #useKeys(snapshot: Snapshot): void {
    const usable = new Map(snapshot.signingKeys.flatMap(usableKey))
    const gone = [...this.#keys.keys()].some((kid) => !usable.has(kid))
    for (const kid of this.#keys.keys()) if (!usable.has(kid)) this.#keys.delete(kid)
    for (const [kid, { jwk, usableUntilMs }] of usable) {
      const object = this.#keys.get(kid)?.object ?? createPublicKey({ key: jwk, format: 'jwk' })
      this.#keys.set(kid, { object, usableUntilMs })
    }
    if (gone) this.#verified.clear()
  }
}

type UsableKey = [string, { jwk: SnapshotSigningKey['publicJwk']; usableUntilMs: number }]

/** Active and upcoming keys verify without end (another process may sign with one before we hear of it). */
function usableKey({ kid, algorithm, publicJwk, status, retiredAtMs }: SnapshotSigningKey): UsableKey[] {
  if (algorithm !== 'RS256') return []
  const usableUntilMs = status === 'retired' ? (retiredAtMs ?? 0) + retiredKeyGraceMs : Infinity
  return [[kid, { jwk: publicJwk, usableUntilMs }]]
}

function judgeTime({ bearer, notBeforeMs, endMs }: Verified, nowMs: number): Bearer {
  if (nowMs >= endMs) return expired
  return nowMs < notBeforeMs ? invalid : bearer
}

/** Base64url that decodes to bytes whose encoding is the same text: no spare bits, no padding (RFC 7515 section 2). */
function decodeCanonical(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64url')
  return bytes.toString('base64url') === text ? bytes : undefined
}

function decodeObject(part: string): Record<string, unknown> | undefined {
  const bytes = decodeCanonical(part)
  if (bytes === undefined) return undefined
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
    return isObject ? (value as Record<string, unknown>) : undefined
  } catch {
    // Not UTF-8 or not JSON: not a token of ours, which is all the caller asks.
    return undefined
  }
}

/**
 * The key id of a header that names exactly our algorithm and type (RFC 8725 sections 3.1 and 3.11). Whatever key the
 * header brings along (jwk, jku, x5u, x5c) is never looked at; a critical extension (crit) is one we do not know.
 */
function readKid(part: string): string | undefined {
  const header = decodeObject(part)
  if (header === undefined || header.alg !== 'RS256' || 'crit' in header || 'b64' in header) return undefined
  const typ = typeof header.typ === 'string' ? header.typ.toLowerCase() : ''
  if (typ !== 'at+jwt' && typ !== 'application/at+jwt') return undefined
  return typeof header.kid === 'string' ? header.kid : undefined
}

type CheckedClaims = CallerClaims & { exp: number; iat: number; nbf?: number }

/** The claims of an access token (RFC 9068 section 2.2) if each has the right type and the issuer is ours. */
function readClaims(part: string, issuer: string): CheckedClaims | undefined {
  const claims = decodeObject(part)
  if (claims === undefined || claims.iss !== issuer) return undefined
  const { exp, iat, nbf, aud, sub, jti, client_id: clientId, scope = '' } = claims
  if (!isTime(exp) || !isTime(iat) || (nbf !== undefined && !isTime(nbf))) return undefined
  const texts = [aud, sub, jti, clientId]
  if (texts.some((text) => typeof text !== 'string' || text === '')) return undefined
  return typeof scope === 'string' ? ({ ...claims, scope } as CheckedClaims) : undefined
}

/** A NumericDate (RFC 7519 section 2) of this era: finite, positive, at most the year 9999. */
function isTime(value: unknown): value is number {
  return typeof value === 'number' && value > 0 && value < 253_402_300_800
}
