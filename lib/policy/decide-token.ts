import type { Decision } from '@/lib/policy/decision'
import type { Snapshot, SnapshotApplication } from '@/lib/policy/snapshot'
import { Trail } from '@/lib/policy/trail'

export interface TokenAsk {
  client: SnapshotApplication
  audience: string
  /** Scope values asked for, or `.all` for every granted one. */
  values: string[]
}

/** The scope values that the token will carry (`granted`), or the refusal. */
export type TokenDecision = Decision & { granted: string[] }

/** The value that stands for every scope granted on an audience (vendor rule). */
export const everyScope = '.all'

/**
 * May this client get a token for these scopes of this audience? Never narrows silently: one scope that is not granted
 * refuses the whole request (RFC 6749 section 5.2, invalid_scope). `.all` expands to the granted scopes, sorted.
 */
export function decideToken(snapshot: Snapshot, { client, audience, values }: TokenAsk): TokenDecision {
  const trail = new Trail()
  const refuse = (...reason: Parameters<Trail['refuse']>) => ({ ...trail.refuse(...reason), granted: [] })
  const server = snapshot.resourceServers.get(audience)
  if (server === undefined) {
    return refuse('resource_server', 'resource_server.unknown', { values: { audience } })
  }
  const about = { resourceServer: server.name, audience }
  if (!server.enabled) return refuse('resource_server', 'resource_server.disabled', { values: about })
  trail.pass('resource_server', 'resource_server.enabled', about)
  const held = client.scopesByAudience.get(audience) ?? new Set<string>()
  const named = values.filter((value) => value !== everyScope)
  const wanted = values.includes(everyScope) ? [...new Set([...held, ...named])].sort() : [...new Set(named)]
  const unknown = wanted.find((value) => !server.scopes.has(value))
  if (unknown !== undefined) {
    return refuse('scope', 'scope.unknown', { values: { ...about, scope: unknown } })
  }
  const lacking = wanted.length === 0 ? everyScope : wanted.find((value) => !held.has(value))
  if (lacking !== undefined) {
    return refuse('scope', 'scope.not_granted', {
      values: { application: client.name, scope: lacking, audience },
      missing: { kind: 'scope_grant', clientId: client.id, audience, scope: lacking },
    })
  }
  trail.pass('scope', 'scope.granted', { application: client.name, scope: wanted.join(' '), audience })
  return { ...trail.allow(), granted: wanted }
}

/** Why an application gets no token whatever it asks for, or undefined when it may act as a client. */
export function findClientFault(
  client: Pick<SnapshotApplication, 'enabled' | 'clientEnabled'>,
): 'application.disabled' | 'client.disabled' | undefined {
  if (!client.enabled) return 'application.disabled'
  return client.clientEnabled ? undefined : 'client.disabled'
}

/**
 * The whole answer of the token endpoint to a client that proved who it is: may it act as a client, and may it have
 * these scopes.
 */
export function decideClientToken(snapshot: Snapshot, ask: TokenAsk): TokenDecision {
  const { client } = ask
  const trail = new Trail()
  const about = { application: client.name }
  const fault = findClientFault(client)
  if (fault !== undefined) return { ...trail.refuse('client', fault, { values: about }), granted: [] }
  trail.pass('client', 'client.enabled', about)
  const decision = decideToken(snapshot, ask)
  return { ...decision, steps: [...trail.allow().steps, ...decision.steps] }
}
