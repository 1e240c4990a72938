import { tellActorOf } from '@/lib/audit/tell-actor'
import type { Actor } from '@/lib/actor'
import { db } from '@/lib/db/client'
import { authorize } from '@/lib/identity/permissions'

interface Held {
  id: string
  manual: boolean
  edgeIds: string[]
}

/**
 * By whose hand each grant is there, by its id, as far as it is known: who granted it last by hand, or who drew the first
 * line that holds it.
 */
export async function findGrantors(actor: Actor, grants: readonly Held[]): Promise<Record<string, string>> {
  authorize(actor, 'audit:read')
  const { instanceId } = actor
  const byHand = grants.filter(({ manual }) => manual).map(({ id }) => id)
  const edgeIds = grants.flatMap((grant) => grant.edgeIds)
  const [lines, edges] = await Promise.all([
    db().auditEvent.findMany({
      where: {
        instanceId,
        targetId: { in: byHand },
        action: { in: ['grant.created', 'scope_grant.created'] },
      },
      orderBy: { seq: 'asc' },
      select: { targetId: true, actorKind: true, actorId: true, actorName: true },
    }),
    db().edge.findMany({
      where: { instanceId, id: { in: edgeIds } },
      select: { id: true, createdBy: true },
    }),
  ])
  const granted = new Map(lines.map((line) => [line.targetId, tellActorOf(line)]))
  const drawn = new Map(edges.map(({ id, createdBy }) => [id, createdBy]))
  return Object.fromEntries(
    grants.flatMap(({ id, edgeIds: [edgeId = ''] }) => {
      const name = granted.get(id) ?? drawn.get(edgeId)
      return name === undefined ? [] : [[id, name]]
    }),
  )
}
