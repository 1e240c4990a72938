import type { Snapshot, SnapshotSigningKey } from '@/lib/policy/snapshot'

/** For how long verifiers may keep the key set before they ask again. */
export const keySetMaxAgeSeconds = 300
/** The longest life of a token, the time a verifier may keep the key set, and a minute for clocks that differ. */
const graceMs = (3600 + keySetMaxAgeSeconds + 60) * 1000

/**
 * The keys whose signatures count: the next one (published before its first use), the active one, and replaced ones
 * until the last token they signed has ended. A key that is removed counts no more at once.
 */
export function publishedKeys(snapshot: Snapshot, nowMs: number): SnapshotSigningKey[] {
  return snapshot.signingKeys.filter(
    ({ status, retiredAtMs }) =>
      status !== 'retired' || (retiredAtMs !== null && retiredAtMs + graceMs > nowMs),
  )
}
