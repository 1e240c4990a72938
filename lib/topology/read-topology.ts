import type { Actor } from '@/lib/actor'
import { db } from '@/lib/db/client'
import { authorize } from '@/lib/identity/permissions'
import type { Topology } from '@/lib/topology/graph'
import { loadEdges, loadNodes } from '@/lib/topology/load-graph'

/** Everything on the canvas of the actor's instance, read as of one moment. Throws `permission.denied`. */
export async function readTopology(actor: Actor): Promise<Topology> {
  authorize(actor, 'topology:read')
  const where = { instanceId: actor.instanceId }
  return db().$transaction(
    async (tx) => {
      const { version } = await tx.instance.findUniqueOrThrow({
        where: { id: actor.instanceId },
        select: { version: true },
      })
      const nodes = await loadNodes(tx, where)
      return { nodes, edges: await loadEdges(tx, { where, nodes }), version: version.toString() }
    },
    { isolationLevel: 'RepeatableRead', timeout: 15_000 },
  )
}
