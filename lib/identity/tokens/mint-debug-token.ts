import type { Actor } from '@/lib/actor'
import { config } from '@/lib/config'
import { transact } from '@/lib/db/transact'
import { AppError, notFound } from '@/lib/errors'
import { issuerOf } from '@/lib/identity/metadata/issuer'
import { authorize } from '@/lib/identity/permissions'
import { issueAccessToken } from '@/lib/identity/tokens/issue-access-token'
import { TokenSigner } from '@/lib/identity/tokens/token-signer'
import { decideToken, type TokenDecision } from '@/lib/policy/decide-token'
import type { DecisionStep } from '@/lib/policy/decision'
import { describeMissing, describeStep } from '@/lib/policy/explain'
import { loadSnapshot } from '@/lib/policy/load-snapshot'
import { gatewayAudience, type Snapshot, type SnapshotApplication } from '@/lib/policy/snapshot'

/** Long enough to try something, short enough to be no use to who copies it from a screen. */
export const debugTokenLifetimeSeconds = 300

const signer = new TokenSigner()

export interface DebugTokenAsk {
  applicationId: string
  audience: string
  /** Bare scope values, or `.all`. */
  scopes: string[]
}

export interface DebugToken {
  accessToken: string
  jti: string
  /** Epoch seconds. */
  expiresAt: number
  /** The scopes it carries; none when the gateway is to explain what is missing. */
  scopes: string[]
  /** The token endpoint's decision on the same question. */
  steps: DecisionStep[]
}

/**
 * Mints a five-minute access token in an application's name for the debug panel, decided from the database as it is now
 * and audited as the administrator acting. An application that lacks the scope of the gateway gets a token without any
 * scope: the gateway refuses it, and its decision names the line that is missing. Throws `permission.denied`,
 * `resource.not_found`, `resource.conflict` for an application that may not act as a client, and `input.invalid` for
 * any other refusal, with its reason in words.
 */
export async function mintDebugToken(actor: Actor, ask: DebugTokenAsk): Promise<DebugToken> {
  authorize(actor, 'debug:run')
  const snapshot = await loadSnapshot(actor.instanceId)
  const client = findClient(snapshot, ask.applicationId)
  const { audience } = ask
  const decision = decideToken(snapshot, { client, audience, values: ask.scopes })
  const { granted, steps } = decision
  const isExplainedByGateway = audience === gatewayAudience(actor.instanceId)
  if (!decision.allowed && !(isExplainedByGateway && decision.reason === 'scope.not_granted')) {
    throw refused(decision)
  }
  const token = await issueAccessToken(signer, {
    snapshot,
    issuer: issuerOf(config()),
    clientId: client.id,
    audience,
    scopes: granted,
    ttlSeconds: debugTokenLifetimeSeconds,
    nowMs: Date.now(),
  })
  const { jti, expiresAt } = token
  await transact(actor, 'debug:run', ({ audit }) => {
    audit({
      action: 'token.minted',
      targetType: 'application',
      targetId: client.id,
      targetName: client.name,
      detail: {
        audience,
        scope: granted.join(' '),
        jti,
        expiresAt: new Date(expiresAt * 1000).toISOString(),
      },
    })
    return Promise.resolve()
  })
  return { accessToken: token.value, jti, expiresAt, scopes: granted, steps }
}

type Refusal = Extract<TokenDecision, { allowed: false }>

function findClient(snapshot: Snapshot, applicationId: string): SnapshotApplication {
  const client = snapshot.applications.get(applicationId)
  if (client === undefined) throw notFound('application', applicationId)
  if (client.enabled && client.clientEnabled) return client
  throw new AppError('resource.conflict', {
    message: `Application ${client.name} is disabled or not a client.`,
  })
}

function refused({ steps, missing }: Refusal): AppError {
  const sentences = [
    ...steps.slice(-1).map(describeStep),
    ...(missing === undefined ? [] : [describeMissing(missing)]),
  ]
  return new AppError('input.invalid', { message: sentences.join(' ') })
}
