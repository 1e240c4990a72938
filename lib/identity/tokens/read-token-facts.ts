import type { Actor } from '@/lib/actor'
import { config } from '@/lib/config'
import { db } from '@/lib/db/client'
import { issuerOf } from '@/lib/identity/metadata/issuer'
import { authorize } from '@/lib/identity/permissions'
import { holdingEdge, type HoldingEdge } from '@/lib/identity/scope-grants/held-by'
import type { HoldingLine, ScopeFact, TokenFacts, TokenFactsQuery } from '@/lib/identity/tokens/schema'

/**
 * What decides about the contents of a client's tokens for one audience: the client, the resource server, its scopes and
 * which of them are granted by what. What does not exist is null, so that the inspector can say so. Throws
 * `permission.denied`.
 */
export async function readTokenFacts(actor: Actor, query: TokenFactsQuery): Promise<TokenFacts> {
  authorize(actor, 'application:read')
  authorize(actor, 'grant:read')
  const { instanceId } = actor
  const { clientId, audience } = query
  const [client, server, key] = await Promise.all([
    db().application.findFirst({ where: { id: clientId, instanceId } }),
    db().application.findFirst({ where: { audience, instanceId }, include: findScopes(clientId) }),
    db().signingKey.findFirst({
      where: { instanceId, status: 'active' },
      orderBy: { createdAt: 'desc' },
      select: { id: true },
    }),
  ])
  return {
    issuer: issuerOf(config()),
    keyId: key?.id ?? null,
    client: client && {
      id: client.id,
      name: client.name,
      identityType: client.identityType,
      enabled: client.status === 'enabled',
      clientEnabled: client.clientStatus === 'enabled' && !client.builtIn,
    },
    server: server && {
      applicationId: server.id,
      name: server.name,
      audience,
      enabled: server.status === 'enabled' && server.resourceServerStatus === 'enabled',
    },
    scopes: server?.scopes.map(toFact) ?? [],
  }
}

/** The scopes of a resource server by value, each with the client's grant on it. */
function findScopes(clientId: string) {
  return {
    scopes: {
      orderBy: { value: 'asc' },
      include: { grants: { where: { clientId }, include: { edges: holdingEdge } } },
    },
  } as const
}

interface ScopeRow {
  id: string
  value: string
  name: string
  grants: { id: string; manual: boolean; edges: HoldingEdge[] }[]
}

function toFact({ id, value, name, grants: [grant] }: ScopeRow): ScopeFact {
  return {
    id,
    value,
    name,
    grant:
      grant === undefined ? null : { id: grant.id, manual: grant.manual, edges: grant.edges.map(toLine) },
  }
}

function toLine({ edgeId, edge }: HoldingEdge): HoldingLine {
  return { id: edgeId, source: edge.source.name, target: edge.target.name }
}
