import type { SnapshotSigningKey } from '@/lib/policy/snapshot'

/** For how long verifiers may keep the key set before they ask again. */
export const keySetMaxAgeSeconds = 300
/** The longest life of a token, the time a verifier may keep the key set, and a minute for clocks that differ. */
const graceMs = (3600 + keySetMaxAgeSeconds + 60) * 1000

/**
 * The keys whose signatures count: the next one (published before its first use), the active one, and replaced ones
 * until the last token they signed has ended. A key that is removed counts no more at once.
 */
export function publishedKeys<Key extends Pick<SnapshotSigningKey, 'status' | 'retiredAtMs'>>(
  { signingKeys }: { signingKeys: readonly Key[] },
  nowMs: number,
): Key[] {
  return signingKeys.filter(
    ({ status, retiredAtMs }) =>
      status !== 'retired' || (retiredAtMs !== null && retiredAtMs + graceMs > nowMs),
  )
}

/** A key as a JWK (RFC 7517 section 4): public members only. */
export interface PublicKey {
  kty: string
  use: 'sig'
  alg: string
  kid: string
  n: string
  e: string
}

/** The keys as a JWK set holds them: public members only, named one by one so that no other can slip in. */
export function publicKeySet(
  keys: readonly Pick<SnapshotSigningKey, 'kid' | 'algorithm' | 'publicJwk'>[],
): PublicKey[] {
  return keys.map(({ kid, algorithm, publicJwk: { kty, n, e } }) => ({
    kty: kty ?? '',
    use: 'sig',
    alg: algorithm,
    kid,
    n: n ?? '',
    e: e ?? '',
  }))
}
