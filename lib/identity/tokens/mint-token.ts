import type { Actor } from '@/lib/actor'
import { config } from '@/lib/config'
import { transact } from '@/lib/db/transact'
import { notFound } from '@/lib/errors'
import { issuerOf } from '@/lib/identity/metadata/issuer'
import type { Permission } from '@/lib/identity/permissions'
import { issueAccessToken, type AccessToken } from '@/lib/identity/tokens/issue-access-token'
import type { ScopeAsk } from '@/lib/identity/tokens/parse-scope'
import { TokenSigner } from '@/lib/identity/tokens/token-signer'
import { decideClientToken, type TokenDecision } from '@/lib/policy/decide-token'
import { loadSnapshot } from '@/lib/policy/load-snapshot'
import type { Snapshot, SnapshotApplication } from '@/lib/policy/snapshot'

/** Long enough to try something, short enough to be no use to who copies it from a screen. */
export const mintedTokenLifetimeSeconds = 300

const signer = new TokenSigner()

/** A question to the token endpoint in an application's name, and its decision. */
export interface TokenQuestion extends ScopeAsk {
  snapshot: Snapshot
  client: SnapshotApplication
  decision: TokenDecision
}

/**
 * Decides as the token endpoint would for this application, from the database as it is now. Checks no permission.
 * Throws `resource.not_found` for an unknown application.
 */
export async function askForToken(
  { instanceId }: Actor,
  { applicationId, audience, values }: ScopeAsk & { applicationId: string },
): Promise<TokenQuestion> {
  const snapshot = await loadSnapshot(instanceId)
  const client = snapshot.applications.get(applicationId)
  if (client === undefined) throw notFound('application', applicationId)
  const decision = decideClientToken(snapshot, { client, audience, values })
  return { snapshot, client, audience, values, decision }
}

/**
 * Issues a five-minute access token for a question that was decided, and audits it as the person acting: who, for which
 * application, which scopes, and the token's `jti`. Throws `permission.denied`.
 */
export async function mintToken(
  actor: Actor,
  permission: Permission,
  { snapshot, client, audience, decision }: TokenQuestion,
): Promise<AccessToken> {
  const { granted } = decision
  return transact(actor, permission, async ({ audit }) => {
    const token = await issueAccessToken(signer, {
      snapshot,
      issuer: issuerOf(config()),
      clientId: client.id,
      audience,
      scopes: granted,
      ttlSeconds: mintedTokenLifetimeSeconds,
      nowMs: Date.now(),
    })
    audit({
      action: 'token.minted',
      targetType: 'application',
      targetId: client.id,
      targetName: client.name,
      detail: {
        audience,
        scope: granted.join(' '),
        jti: token.jti,
        expiresAt: new Date(token.expiresAt * 1000).toISOString(),
      },
    })
    return token
  })
}
