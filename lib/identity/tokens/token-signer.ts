import { createPrivateKey, sign, type KeyObject } from 'node:crypto'
import { promisify } from 'node:util'
import type { Snapshot, SnapshotSigningKey } from '@/lib/policy/snapshot'
import { open } from '@/lib/vault/seal'

/** Signs on the thread pool, so that a burst of tokens does not hold up streams. */
const signAsync = promisify(sign)

interface ReadyKey {
  privateKey: KeyObject
  /** The protected header of every token, encoded once. */
  header: string
}

/** Signs access tokens with the instance's active key. A key is opened and imported once, not per token. */
export class TokenSigner {
  readonly #ready = new Map<string, ReadyKey>()

  /**
   * A compact JWS of the claims: RS256, `typ` at+jwt (RFC 9068 section 2.1), `kid` of the active key. Throws when the
   * snapshot has no active key or the key cannot be opened.
   */
  async sign(snapshot: Snapshot, claims: object): Promise<string> {
    const { header, privateKey } = this.#activeKey(snapshot)
    const input = `${header}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}`
    const signature = await signAsync('sha256', Buffer.from(input), privateKey)
    return `${input}.${signature.toString('base64url')}`
  }

  #activeKey(snapshot: Snapshot): ReadyKey {
    const key = snapshot.signingKeys.findLast((candidate) => candidate.status === 'active')
    if (key === undefined) throw new Error(`instance ${snapshot.instanceId} has no active signing key`)
    let ready = this.#ready.get(key.kid)
    if (ready === undefined) {
      // Only the active key signs; one that was replaced need not stay open in memory.
      this.#ready.clear()
      ready = openKey(key, snapshot.instanceId)
      this.#ready.set(key.kid, ready)
    }
    return ready
  }
}

function openKey({ kid, sealedPrivateKey }: SnapshotSigningKey, instanceId: string): ReadyKey {
  const header = JSON.stringify({ alg: 'RS256', typ: 'at+jwt', kid })
  return {
    privateKey: createPrivateKey(open(sealedPrivateKey, { instanceId, id: kid })),
    header: Buffer.from(header).toString('base64url'),
  }
}
