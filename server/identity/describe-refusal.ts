import type { Decision } from '@/lib/policy/decision'

type Refusal = Extract<Decision, { allowed: false }>

/** A refused scope in the words of the OAuth error body: ids and audiences, which are ASCII, instead of names. */
export function describeRefusal(
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
