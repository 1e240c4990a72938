import type { Actor } from '@/lib/actor'
import { transact, type WriteContext } from '@/lib/db/transact'
import { lockTopology } from '@/lib/topology/lock-topology'
import { refuseStale } from '@/lib/topology/refuse-stale'
import type { MoveNodesInput } from '@/lib/topology/schema'

/** Where a node stands after the move, and its version. */
export interface MovedNode {
  id: string
  x: number
  y: number
  version: number
}

/**
 * Keeps the positions of nodes; one audit line however many move. Nodes that are gone meanwhile are left out, unless their
 * version was given. Throws `topology.changed` when one is no longer as its given version was; nothing is moved then.
 */
export async function moveNodes(actor: Actor, { positions }: MoveNodesInput): Promise<MovedNode[]> {
  return transact(actor, 'topology:write', async (write) => {
    await lockTopology(write)
    const { tx, instanceId } = write
    const before = await readPlaces(write, positions)
    const moved = await tx.$queryRaw<MovedNode[]>`
      UPDATE nodes SET x = given.x, y = given.y, version = nodes.version + 1, "updatedAt" = now()
      FROM jsonb_to_recordset(${JSON.stringify(positions)}::jsonb) AS given (id text, x float8, y float8)
      WHERE nodes.id = given.id AND nodes."instanceId" = ${instanceId}
      RETURNING nodes.id, nodes.x, nodes.y, nodes.version`
    recordMove(write, { moved, before })
    return moved
  })
}

type Places = ReadonlyMap<string, { name: string; x: number; y: number; version: number }>

async function readPlaces(write: WriteContext, positions: MoveNodesInput['positions']): Promise<Places> {
  const rows = await write.tx.node.findMany({
    where: { instanceId: write.instanceId, id: { in: positions.map(({ id }) => id) } },
    select: { id: true, name: true, x: true, y: true, version: true },
  })
  const byId = new Map(rows.map(({ id, ...row }) => [id, row]))
  for (const { id, version: given } of positions) {
    if (given === undefined) continue
    await refuseStale(write, { noun: 'node', id, stored: byId.get(id) ?? null, given })
  }
  return byId
}

/** One node that moved is named; of several their ids are kept, for telling whom a change concerned. */
function recordMove(write: WriteContext, { moved, before }: { moved: MovedNode[]; before: Places }): void {
  const only = moved.length === 1 ? moved[0] : undefined
  const from = only && before.get(only.id)
  if (only !== undefined && from !== undefined) {
    write.audit({
      action: 'node.moved',
      targetType: 'node',
      targetId: only.id,
      targetName: from.name,
      detail: { before: { x: from.x, y: from.y }, after: { x: only.x, y: only.y } },
    })
    return
  }
  write.audit({
    action: 'topology.arranged',
    targetType: 'topology',
    targetId: write.instanceId,
    targetName: 'Topology',
    detail: { moved: moved.length, nodeIds: moved.map(({ id }) => id) },
  })
}
