import type { Actor } from '@/lib/actor'
import { db } from '@/lib/db/client'
import { notFound } from '@/lib/errors'
import { explainAccess } from '@/lib/explain/explain-access'
import type { Explanation } from '@/lib/explain/schema'
import { authorize } from '@/lib/identity/permissions'
import { loadNodes } from '@/lib/topology/load-graph'
import { canConnect } from '@/lib/topology/rules'

/**
 * Explains a line of the canvas, drawn or not: what the one node may do with the other, and why the topology does not take
 * the line. Throws `resource.not_found` for a node that is gone.
 */
export async function explainLine(
  actor: Actor,
  { sourceId, targetId }: { sourceId: string; targetId: string },
): Promise<Explanation> {
  authorize(actor, 'topology:read')
  const { instanceId } = actor
  const nodes = await db().$transaction((tx) =>
    loadNodes(tx, { instanceId, id: { in: [sourceId, targetId] } }),
  )
  const source = nodes.find(({ id }) => id === sourceId)
  const target = nodes.find(({ id }) => id === targetId)
  if (source === undefined) throw notFound('node', sourceId)
  if (target === undefined) throw notFound('node', targetId)
  const answer = canConnect(source, target, [])
  const line = answer.allowed ? null : { code: answer.code, source: answer.source, target: answer.target }
  const hasQuestion =
    source.object.type === 'application' &&
    (target.object.type !== 'application' || target.object.audience !== null)
  if (!hasQuestion) {
    return {
      question: null,
      action: 'call',
      principal: null,
      resource: null,
      line,
      now: null,
      then: null,
      fixes: [],
    }
  }
  const explanation = await explainAccess(actor, {
    principal: source.object.id,
    resource: target.object.id,
  })
  return { ...explanation, line: line ?? explanation.line }
}
