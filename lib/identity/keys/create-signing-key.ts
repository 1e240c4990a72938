import { calculateJwkThumbprint, exportJWK, exportPKCS8, generateKeyPair } from 'jose'
import type { Tx } from '@/lib/db/client'
import { seal } from '@/lib/vault/seal'

/**
 * Makes an RS256 signing key (2048 bits) and stores it with the private part sealed. The kid is the RFC 7638 thumbprint.
 * RS256 because the vendor's clients read RSA keys only and verification is the cheapest.
 */
export async function createSigningKey(tx: Tx, instanceId: string): Promise<string> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { modulusLength: 2048, extractable: true })
  const publicJwk = await exportJWK(publicKey)
  const kid = await calculateJwkThumbprint(publicJwk)
  await tx.signingKey.create({
    data: {
      id: kid,
      instanceId,
      publicJwk: { kty: 'RSA', n: publicJwk.n ?? '', e: publicJwk.e ?? '', kid, alg: 'RS256', use: 'sig' },
      privateKeySealed: seal(await exportPKCS8(privateKey), { instanceId, id: kid }),
      status: 'active',
    },
  })
  return kid
}
