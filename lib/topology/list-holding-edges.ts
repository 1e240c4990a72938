import type { Actor } from '@/lib/actor'
import { db } from '@/lib/db/client'
import { authorize } from '@/lib/identity/permissions'

/** A line of the topology that holds a grant, and who drew it. */
export interface HoldingLine {
  id: string
  /** Its two ends. */
  name: string
  createdBy: string
  /** ISO 8601. */
  createdAt: string
}

/** The lines with the given ids, the oldest first. */
export async function listHoldingEdges(actor: Actor, ids: string[]): Promise<HoldingLine[]> {
  authorize(actor, 'topology:read')
  const rows = await db().edge.findMany({
    where: { instanceId: actor.instanceId, id: { in: ids } },
    orderBy: { createdAt: 'asc' },
    select: {
      id: true,
      createdBy: true,
      createdAt: true,
      source: { select: { name: true } },
      target: { select: { name: true } },
    },
  })
  return rows.map(({ id, createdBy, createdAt, source, target }) => ({
    id,
    name: `${source.name} → ${target.name}`,
    createdBy,
    createdAt: createdAt.toISOString(),
  }))
}
