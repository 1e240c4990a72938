import { findFormFault, type FormFault } from '@/lib/identity/tokens/canonical'
import type { InspectedToken, SignatureState } from '@/lib/identity/tokens/inspect/rules'
import type { KeySet } from '@/lib/identity/tokens/read-key-set'

export type OpenedToken = { fault: FormFault | 'json' } | { token: InspectedToken }

/**
 * Decodes a token and checks its signature against our published keys, all in this browser. The outer form is judged
 * first, as the gateway does: jose itself would read tokens that are not canonical. Never throws.
 */
export async function openToken(text: string, { keys }: KeySet): Promise<OpenedToken> {
  const fault = findFormFault(text)
  if (fault !== undefined) return { fault }
  const jose = await import('jose')
  try {
    const header = jose.decodeProtectedHeader(text) as Record<string, unknown>
    const claims = jose.decodeJwt(text) as Record<string, unknown>
    return { token: { header, claims, signature: await checkSignature(text, { header, keys }) } }
  } catch {
    // Not the JSON that a token holds; which of jose's errors it was says no more than that.
    return { fault: 'json' }
  }
}

async function checkSignature(
  text: string,
  { header, keys }: { header: Record<string, unknown>; keys: KeySet['keys'] },
): Promise<SignatureState> {
  const key = keys.find(({ kid }) => kid === header['kid'])
  if (key === undefined) return 'unknown_key'
  // Browsers offer cryptography on https and localhost only.
  if (globalThis.crypto?.subtle === undefined) return 'unchecked'
  const { compactVerify, importJWK } = await import('jose')
  const publicKey = await importJWK({ ...key }, 'RS256')
  return compactVerify(text, publicKey, { algorithms: ['RS256'] }).then(
    () => 'valid' as const,
    () => 'wrong' as const,
  )
}
