import type { Actor } from '@/lib/actor'
import { db } from '@/lib/db/client'
import { authorize } from '@/lib/identity/permissions'

/** What depends on a Model API. */
export interface ModelApiImpact {
  /** Nodes of the topology that stand for it. */
  nodes: { id: string; name: string }[]
  /** ISO 8601; null when no call is on record. */
  lastCallAt: string | null
  /** Calls on record in the last 24 hours. */
  callsToday: number
}

const dayMs = 86_400_000

/** Who would lose what; the page shows it before it offers to disable or delete. */
export async function describeModelApiImpact(actor: Actor, id: string): Promise<ModelApiImpact> {
  authorize(actor, 'model_api:read')
  const { instanceId } = actor
  const since = new Date(Date.now() - dayMs)
  const [nodes, last, callsToday] = await Promise.all([
    db().node.findMany({ where: { instanceId, modelApiId: id }, select: { id: true, name: true } }),
    db().gatewayRequest.findFirst({
      where: { instanceId, modelApiId: id },
      orderBy: { time: 'desc' },
      select: { time: true },
    }),
    db().gatewayRequest.count({ where: { instanceId, modelApiId: id, time: { gte: since } } }),
  ])
  return { nodes, lastCallAt: last?.time.toISOString() ?? null, callsToday }
}
