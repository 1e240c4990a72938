import type { Actor } from '@/lib/actor'
import { db } from '@/lib/db/client'
import { authorize } from '@/lib/identity/permissions'
import { loadSnapshot } from '@/lib/policy/load-snapshot'
import type { AccessLine } from '@/lib/topology/access'
import { drawnLines } from '@/lib/topology/drawn-lines'
import { loadEdges, loadNodes } from '@/lib/topology/load-graph'
import { loadGranters, loadLastCalls, loadUndrawn } from '@/lib/topology/load-grants'
import { undrawnLines } from '@/lib/topology/undrawn-lines'

/**
 * Who may call what: every edge of the canvas, and every grant that was given by hand and is not drawn. Whether a line lets
 * calls through is asked of the policy's own functions on its own read model. Throws `permission.denied`.
 */
export async function readAccess(actor: Actor): Promise<AccessLine[]> {
  authorize(actor, 'topology:read')
  const { instanceId } = actor
  const where = { instanceId }
  const snapshot = await loadSnapshot(instanceId)
  const rows = await db().$transaction(
    async (tx) => {
      const nodes = await loadNodes(tx, where)
      const undrawn = await loadUndrawn(tx, instanceId)
      return {
        nodes,
        edges: await loadEdges(tx, { where, nodes }),
        undrawn,
        granters: await loadGranters(tx, { instanceId, rows: undrawn }),
        lastCalls: await loadLastCalls(tx, instanceId),
      }
    },
    { isolationLevel: 'RepeatableRead', timeout: 15_000 },
  )
  const given = { ...rows, snapshot, nowMs: Date.now() }
  return [...drawnLines(given), ...undrawnLines(given)]
}
