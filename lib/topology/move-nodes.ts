import type { Actor } from '@/lib/actor'
import { transact } from '@/lib/db/transact'
import type { MoveNodesInput } from '@/lib/topology/schema'

/**
 * Keeps the positions of nodes; one audit line however many move. Nodes that are gone meanwhile are left out. Returns how
 * many moved.
 */
export async function moveNodes(actor: Actor, { positions }: MoveNodesInput): Promise<number> {
  return transact(actor, 'topology:write', async ({ tx, instanceId, audit }) => {
    const moved = await tx.$executeRaw`
      UPDATE nodes SET x = given.x, y = given.y, "updatedAt" = now()
      FROM jsonb_to_recordset(${JSON.stringify(positions)}::jsonb) AS given (id text, x float8, y float8)
      WHERE nodes.id = given.id AND nodes."instanceId" = ${instanceId}`
    audit({
      action: 'topology.arranged',
      targetType: 'topology',
      targetId: instanceId,
      targetName: 'Topology',
      detail: { moved },
    })
    return moved
  })
}
