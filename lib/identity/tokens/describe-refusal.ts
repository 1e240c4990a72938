import { OAuthError } from '@/lib/identity/oauth-error'
import type { Decision } from '@/lib/policy/decision'

type Refusal = Extract<Decision, { allowed: false }>

/** The token endpoint's answer to scopes that were refused: `invalid_scope`, with the private reason of the decision. */
export function refuseScopes(decision: Refusal, ask: { clientId: string; audience: string }): OAuthError {
  return new OAuthError('invalid_scope', {
    description: describeRefusal(decision, ask),
    reason: decision.reason,
  })
}

/** The token endpoint's answer to a client it does not believe, in the same words for every cause. */
export function refuseClient(reason: string): OAuthError {
  return new OAuthError('invalid_client', { description: 'Client authentication failed.', reason })
}

/** A refused scope in the words of the OAuth error body: ids and audiences, which are ASCII, instead of names. */
function describeRefusal(
  { reason, steps }: Refusal,
  { clientId, audience }: { clientId: string; audience: string },
): string {
  const scope = steps.at(-1)?.values['scope'] ?? ''
  switch (reason) {
    case 'resource_server.unknown':
      return `No resource server has the audience ${audience}.`
    case 'resource_server.disabled':
      return `Resource server ${audience} is disabled.`
    case 'scope.unknown':
      return `Resource server ${audience} has no scope ${scope}.`
    default:
      return `${clientId} has not been authorized by resource server ${audience} for the scope ${scope}.`
  }
}
