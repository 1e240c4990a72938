import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { derivedKey } from '@/lib/vault/keys'

/** What a sealed value belongs to; part of the authenticated data, so a value copied to another row does not open. */
export interface SealContext {
  instanceId: string
  /** Id of the row that holds the value. */
  id: string
}

const keyVersion = 1
const ivBytes = 12
const tagBytes = 16
const wrappedBytes = ivBytes + tagBytes + 32

function encrypt(key: Buffer, plain: Buffer, aad: Buffer): Buffer {
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(aad)
  const body = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body])
}

function decrypt(key: Buffer, sealed: Uint8Array, aad: Buffer): Buffer {
  const iv = sealed.subarray(0, ivBytes)
  const tag = sealed.subarray(ivBytes, ivBytes + tagBytes)
  const decipher = createDecipheriv('aes-256-gcm', key, iv).setAAD(aad).setAuthTag(tag)
  return Buffer.concat([decipher.update(sealed.subarray(ivBytes + tagBytes)), decipher.final()])
}

function additionalData(context: SealContext): Buffer {
  return Buffer.from(JSON.stringify([context.instanceId, context.id, keyVersion]))
}

/**
 * Envelope encryption: a fresh data key encrypts the text, the envelope key encrypts the data key, both with
 * AES-256-GCM. Layout: key version (1 byte), wrapped data key (60 bytes), sealed text.
 */
export function seal(text: string, context: SealContext): Uint8Array<ArrayBuffer> {
  const aad = additionalData(context)
  const dataKey = randomBytes(32)
  const wrapped = encrypt(derivedKey('envelope'), dataKey, aad)
  const body = encrypt(dataKey, Buffer.from(text, 'utf8'), aad)
  return new Uint8Array([keyVersion, ...wrapped, ...body])
}

/** Opens what `seal` made. Throws if the key, the row or a single bit differs. */
export function open(sealed: Uint8Array, context: SealContext): string {
  if (sealed[0] !== keyVersion)
    throw new Error(`sealed value has key version ${sealed[0]}, expected ${keyVersion}`)
  const aad = additionalData(context)
  const dataKey = decrypt(derivedKey('envelope'), sealed.subarray(1, 1 + wrappedBytes), aad)
  return decrypt(dataKey, sealed.subarray(1 + wrappedBytes), aad).toString('utf8')
}

/** The last four characters of a secret, or nothing when it is too short to show any of it. */
export function secretHint(secret: string): string {
  return secret.length >= 12 ? secret.slice(-4) : ''
}
