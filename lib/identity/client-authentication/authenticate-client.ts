import { findClientFault } from '@/lib/policy/decide-token'
import type { Snapshot, SnapshotApplication, SnapshotSecret } from '@/lib/policy/snapshot'
import { peppered, sameDigest } from '@/lib/vault/keys'

/** Why a client was not believed; for the audit log only, the client hears the same words every time. */
export type AuthenticationFailure =
  | 'client.unknown'
  | 'application.disabled'
  | 'client.disabled'
  | 'secret.wrong'
  | 'secret.disabled'
  | 'secret.not_yet_valid'
  | 'secret.expired'

export type ClientAuthentication =
  | { authenticated: true; application: SnapshotApplication; secretId: string }
  | { authenticated: false; failure: AuthenticationFailure }

/** An application has at most this many secrets. */
const secretsPerApplication = 2
/** Compared with in place of secrets that do not exist; no digest is empty text of this length. */
const noDigest = '-'.repeat(43)

/**
 * Checks a client secret against the snapshot. Takes the same time whether the client exists, how many secrets it has
 * and which of them matches: the digest is always computed and always compared the same number of times.
 */
export function authenticateClient(
  snapshot: Snapshot,
  presented: { clientId: string; secret: string; nowMs: number },
): ClientAuthentication {
  const application = snapshot.applications.get(presented.clientId)
  const matched = findSecret(application?.secrets ?? [], peppered('client-secret-pepper', presented.secret))
  if (application === undefined) return { authenticated: false, failure: 'client.unknown' }
  const failure = findFailure(application, { secret: matched, nowMs: presented.nowMs })
  if (failure !== undefined) return { authenticated: false, failure }
  return { authenticated: true, application, secretId: matched?.id ?? '' }
}

function findSecret(secrets: readonly SnapshotSecret[], digest: string): SnapshotSecret | undefined {
  let matched: SnapshotSecret | undefined
  for (let index = 0; index < Math.max(secretsPerApplication, secrets.length); index += 1) {
    const secret = secrets[index]
    if (sameDigest(secret?.digest ?? noDigest, digest)) matched = secret
  }
  return matched
}

function findFailure(
  application: SnapshotApplication,
  { secret, nowMs }: { secret: SnapshotSecret | undefined; nowMs: number },
): AuthenticationFailure | undefined {
  if (secret === undefined) return 'secret.wrong'
  if (!secret.enabled) return 'secret.disabled'
  if (secret.startsAtMs > nowMs) return 'secret.not_yet_valid'
  if (secret.expiresAtMs !== null && secret.expiresAtMs <= nowMs) return 'secret.expired'
  return findClientFault(application)
}
