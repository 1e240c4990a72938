import type { JWK } from 'jose'
import type { Actor } from '@/lib/actor'
import { config } from '@/lib/config'
import { db } from '@/lib/db/client'
import { publicKeySet, publishedKeys, type PublicKey } from '@/lib/identity/keys/published-keys'
import { issuerOf } from '@/lib/identity/metadata/issuer'
import { authorize } from '@/lib/identity/permissions'

/** What a browser needs to verify a token of this instance by itself. */
export interface KeySet {
  issuer: string
  /** The address where the token endpoint's clients find the same keys. */
  jwksUri: string
  keys: PublicKey[]
}

/** The issuer and its public keys, as the JWKS endpoint publishes them. */
export async function readKeySet(actor: Actor): Promise<KeySet> {
  authorize(actor, 'application:read')
  const issuer = issuerOf(config())
  const rows = await db().signingKey.findMany({
    where: { instanceId: actor.instanceId },
    orderBy: { createdAt: 'asc' },
  })
  const signingKeys = rows.map(({ id, algorithm, publicJwk, status, retiredAt }) => ({
    kid: id,
    algorithm,
    publicJwk: publicJwk as JWK,
    status,
    retiredAtMs: retiredAt?.getTime() ?? null,
  }))
  const keys = publicKeySet(publishedKeys({ signingKeys }, Date.now()))
  return { issuer, jwksUri: `${issuer}/jwks`, keys }
}
