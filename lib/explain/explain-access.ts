import type { Actor } from '@/lib/actor'
import { loadWorld } from '@/lib/explain/load-world'
import { askLine } from '@/lib/explain/plan-fixes'
import { previewFixes } from '@/lib/explain/preview-fixes'
import { resolveAsk } from '@/lib/explain/resolve-ask'
import type { AccessQuestion, ExplainedRecord, Explanation } from '@/lib/explain/schema'
import { simulate } from '@/lib/explain/simulate'
import { authorize } from '@/lib/identity/permissions'

/**
 * May the principal use the resource as things stand now, and if not: which check fails first, what would change that, and
 * what else each change would allow. Nothing is written. Throws `resource.not_found`.
 */
export async function explainAccess(
  actor: Actor,
  question: AccessQuestion,
  record: ExplainedRecord | null = null,
): Promise<Explanation> {
  authorize(actor, 'request:read')
  authorize(actor, 'topology:read')
  const world = await loadWorld(actor.instanceId, question)
  const { ask, action, principal, resource } = resolveAsk(world, question)
  const now = simulate(world, ask)
  const line = askLine(world)
  return {
    question,
    action,
    principal,
    resource,
    line: line === undefined || line.answer.allowed || now.allowed ? null : toRefusal(line.answer),
    now,
    then: record,
    fixes: previewFixes(world, { ask, decision: now }),
  }
}

function toRefusal({ code, source, target }: NonNullable<Explanation['line']>): Explanation['line'] {
  return { code, source, target }
}
