import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { readMasterKey } from '@/lib/config'

/** What each derived key is for. One key never serves two purposes. */
type Purpose =
  | 'envelope'
  | 'client-secret-pepper'
  | 'session'
  | 'setup-token'
  | 'password-link'
  | 'api-token'
  | 'audit-chain'
  | 'server-actions'

const derived = new Map<Purpose, Buffer>()

/** The 32-byte key for one purpose, derived from the master key with HKDF-SHA-256 (RFC 5869). */
export function derivedKey(purpose: Purpose): Buffer {
  let key = derived.get(purpose)
  if (key === undefined) {
    key = Buffer.from(hkdfSync('sha256', readMasterKey(), 'sallyport', purpose, 32))
    derived.set(purpose, key)
  }
  return key
}

/** HMAC-SHA-256 of a high-entropy secret under a peppered key, in base64url: how client secrets are stored. */
export function peppered(purpose: Purpose, secret: string): string {
  return createHmac('sha256', derivedKey(purpose)).update(secret).digest('base64url')
}

/** Compares two digests of equal purpose in constant time. */
export function sameDigest(left: string, right: string): boolean {
  const a = Buffer.from(left)
  const b = Buffer.from(right)
  return a.length === b.length && timingSafeEqual(a, b)
}
