import type { Actor } from '@/lib/actor'
import { db } from '@/lib/db/client'
import { hasLines } from '@/lib/identity/applications/delete-application'
import { authorize } from '@/lib/identity/permissions'

interface Named {
  id: string
  name: string
}

/** What the deletion of an application would take along, and what stands in its way. */
export interface ApplicationImpact {
  /** Nodes of the topology that are bound to it and have lines. */
  nodes: Named[]
  /** Consumers that were made for it. */
  consumers: Named[]
  /** Clients that hold its scopes. */
  clients: Named[]
  secretCount: number
  /** Scopes of other resource servers that it holds. */
  grantCount: number
  /** ISO 8601; the last time that one of its secrets was accepted. */
  lastUsedAt: string | null
}

/** Who depends on the application; the page shows it before it offers to disable or delete. */
export async function describeApplicationImpact(actor: Actor, id: string): Promise<ApplicationImpact> {
  authorize(actor, 'application:read')
  const { instanceId } = actor
  const named = { select: { id: true, name: true }, orderBy: { createdAt: 'asc' } } as const
  const [nodes, consumers, clients, secrets, grantCount] = await Promise.all([
    db().node.findMany({ where: { instanceId, applicationId: id, ...hasLines }, ...named }),
    db().consumer.findMany({ where: { instanceId, applicationId: id }, ...named }),
    db().application.findMany({
      where: { instanceId, id: { not: id }, scopeGrants: { some: { scope: { applicationId: id } } } },
      ...named,
    }),
    db().clientSecret.aggregate({
      where: { instanceId, applicationId: id },
      _count: true,
      _max: { lastUsedAt: true },
    }),
    db().scopeGrant.count({ where: { instanceId, clientId: id } }),
  ])
  return {
    nodes,
    consumers,
    clients,
    secretCount: secrets._count,
    grantCount,
    lastUsedAt: secrets._max.lastUsedAt?.toISOString() ?? null,
  }
}
