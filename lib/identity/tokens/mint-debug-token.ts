import type { Actor } from '@/lib/actor'
import { AppError } from '@/lib/errors'
import { authorize } from '@/lib/identity/permissions'
import { askForToken, mintedTokenLifetimeSeconds, mintToken } from '@/lib/identity/tokens/mint-token'
import { recordRefusedMint } from '@/lib/identity/tokens/record-refused-mint'
import type { TokenDecision } from '@/lib/policy/decide-token'
import type { DecisionStep } from '@/lib/policy/decision'
import { describeMissing, describeStep } from '@/lib/policy/explain'
import { gatewayAudience } from '@/lib/policy/snapshot'

export const debugTokenLifetimeSeconds = mintedTokenLifetimeSeconds

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
 * and audited as the administrator acting, refusals too. An application that lacks the scope of the gateway gets a token without any
 * scope: the gateway refuses it, and its decision names the line that is missing. Throws `permission.denied`,
 * `resource.not_found`, `resource.conflict` for an application that may not act as a client, and `input.invalid` for
 * any other refusal, with its reason in words.
 */
export async function mintDebugToken(actor: Actor, ask: DebugTokenAsk): Promise<DebugToken> {
  authorize(actor, 'debug:run')
  const question = await askForToken(actor, { ...ask, values: ask.scopes })
  const { decision, client } = question
  if (!decision.allowed && !isExplainedByGateway(actor, question)) {
    await recordRefusedMint(actor, { applicationId: client.id, reason: decision.reason, question })
    throw refused(decision, client.name)
  }
  const token = await mintToken(actor, 'debug:run', question)
  return {
    accessToken: token.value,
    jti: token.jti,
    expiresAt: token.expiresAt,
    scopes: decision.granted,
    // The gateway checks the application itself.
    steps: decision.steps.filter(({ check }) => check !== 'client'),
  }
}

type Refusal = Extract<TokenDecision, { allowed: false }>

function isExplainedByGateway(
  { instanceId }: Actor,
  { audience, decision }: { audience: string; decision: TokenDecision },
): boolean {
  return (
    audience === gatewayAudience(instanceId) && !decision.allowed && decision.reason === 'scope.not_granted'
  )
}

function refused({ reason, steps, missing }: Refusal, application: string): AppError {
  if (reason === 'application.disabled' || reason === 'client.disabled') {
    return new AppError('resource.conflict', {
      message: `Application ${application} is disabled or not a client.`,
    })
  }
  const sentences = [
    ...steps.slice(-1).map(describeStep),
    ...(missing === undefined ? [] : [describeMissing(missing)]),
  ]
  return new AppError('input.invalid', { message: sentences.join(' ') })
}
