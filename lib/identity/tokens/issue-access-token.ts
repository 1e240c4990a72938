import { randomUUID } from 'node:crypto'
import type { TokenSigner } from '@/lib/identity/tokens/token-signer'
import type { Snapshot } from '@/lib/policy/snapshot'

/** An hour. The vendor's clients serve shorter ones from their cache after the end. */
export const accessTokenLifetimeSeconds = 3600

export interface AccessTokenAsk {
  snapshot: Snapshot
  issuer: string
  clientId: string
  audience: string
  /** Bare scope values, as decided. */
  scopes: readonly string[]
  /** Defaults to an hour. */
  ttlSeconds?: number
  /** Epoch milliseconds. */
  nowMs: number
}

export interface AccessToken {
  /** The compact JWT. A bearer token: never logged, never stored. */
  value: string
  /** Names the token in the audit log. */
  jti: string
  expiresInSeconds: number
  /** Epoch seconds. */
  expiresAt: number
}

/** Issues a JWT access token (RFC 9068) for a client acting for itself: `sub` is the client id. Decides nothing. */
export async function issueAccessToken(signer: TokenSigner, ask: AccessTokenAsk): Promise<AccessToken> {
  const issuedAt = Math.floor(ask.nowMs / 1000)
  const expiresInSeconds = ask.ttlSeconds ?? accessTokenLifetimeSeconds
  const expiresAt = issuedAt + expiresInSeconds
  const jti = randomUUID()
  const value = await signer.sign(ask.snapshot, {
    iss: ask.issuer,
    sub: ask.clientId,
    aud: ask.audience,
    client_id: ask.clientId,
    scope: ask.scopes.join(' '),
    iat: issuedAt,
    exp: expiresAt,
    jti,
  })
  return { value, jti, expiresInSeconds, expiresAt }
}
