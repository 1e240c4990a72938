import type { Actor } from '@/lib/actor'
import { encodeAuditCursor } from '@/lib/audit/audit-cursor'
import { db } from '@/lib/db/client'
import { authorize } from '@/lib/identity/permissions'
import { countRefusals } from '@/lib/topology/count-refusals'
import type { Topology } from '@/lib/topology/graph'
import { loadEdges, loadNodes } from '@/lib/topology/load-graph'

/** Everything on the canvas of the actor's instance, read as of one moment. Throws `permission.denied`. */
export async function readTopology(actor: Actor): Promise<Topology> {
  authorize(actor, 'topology:read')
  const { instanceId } = actor
  const where = { instanceId }
  return db().$transaction(
    async (tx) => {
      const { version } = await tx.instance.findUniqueOrThrow({
        where: { id: instanceId },
        select: { version: true },
      })
      const last = await tx.auditEvent.findFirst({ orderBy: { seq: 'desc' }, select: { seq: true } })
      const nodes = await loadNodes(tx, where)
      const edges = await loadEdges(tx, { where, nodes })
      return {
        ...(await countRefusals(tx, { nodes, edges, instanceId })),
        version: version.toString(),
        cursor: encodeAuditCursor(last?.seq ?? 0n),
      }
    },
    { isolationLevel: 'RepeatableRead', timeout: 15_000 },
  )
}
