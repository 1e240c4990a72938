import { tellActorOf } from '@/lib/audit/tell-actor'
import type { WriteContext } from '@/lib/db/transact'
import { AppError, notFound } from '@/lib/errors'

/** What somebody else did to an object, as a sentence; `topology.changed` is answered with it. */
const sentences: Record<string, string> = {
  'edge.connected': '{who} connected {name} meanwhile. Nothing was overwritten; look and try again.',
  'edge.disconnected': '{who} disconnected {name} meanwhile. Nothing was overwritten; look and try again.',
  'edge.updated':
    '{who} changed the scopes of {name} meanwhile. Nothing was overwritten; look and try again.',
  'edge.restored': '{who} connected {name} again meanwhile. Nothing was overwritten; look and try again.',
  'node.updated': '{who} renamed {before} to {name} meanwhile. Nothing was overwritten; look and try again.',
  'node.moved': '{who} moved {name} meanwhile. Nothing was overwritten; look and try again.',
  'topology.arranged': '{who} moved {name} meanwhile. Nothing was overwritten; look and try again.',
  'node.deleted':
    '{who} removed {name} from the canvas meanwhile. Nothing was overwritten; look and try again.',
  'node.restored':
    '{who} put {name} back on the canvas meanwhile. Nothing was overwritten; look and try again.',
}
const unknown = '{name} was changed meanwhile. Nothing was overwritten; look and try again.'

interface Based {
  noun: 'node' | 'edge'
  id: string
  /** What is stored; null when the object is gone. */
  stored: { name: string; version: number } | null
  /** The version that the writer saw; undefined when the writer does not mind. */
  given: number | undefined
}

/**
 * Refuses a write that was based on an older state of an object than the stored one. Throws `topology.changed` saying who
 * changed what, or `resource.not_found` where no version was given.
 */
export async function refuseStale(write: WriteContext, { noun, id, stored, given }: Based): Promise<void> {
  if (given === undefined && stored === null) throw notFound(noun, id)
  if (given === undefined || given === stored?.version) return
  throw await changedMeanwhile(write, { id, name: stored?.name })
}

/** The refusal of a write because of what happened to the object since it was read. */
export async function changedMeanwhile(
  write: WriteContext,
  { id, name }: { id: string; name: string | undefined },
): Promise<AppError> {
  const change = await findLastChange(write, id)
  const sentence = sentences[change?.action ?? ''] ?? unknown
  const { before } = (change?.detail ?? {}) as { before?: { name?: string } }
  const values = {
    who: change === null ? '' : tellActorOf(change),
    name: name ?? change?.targetName ?? id,
    // The writer may know the node by this name only.
    before: before?.name ?? id,
  }
  const message = sentence.replace(/\{(who|name|before)\}/g, (_, key: keyof typeof values) => values[key])
  return new AppError('topology.changed', { message })
}

/** The last audit line about the object: its own, the arranging that moved it, or the removal of its end. */
async function findLastChange({ tx, instanceId }: WriteContext, id: string) {
  const latest = { orderBy: { seq: 'desc' } } as const
  const own = await tx.auditEvent.findFirst({ where: { instanceId, targetId: id }, ...latest })
  const arranged = await tx.auditEvent.findMany({
    where: { instanceId, targetId: instanceId, action: 'topology.arranged', seq: { gt: own?.seq ?? 0 } },
    ...latest,
    take: 20,
  })
  const moved = arranged.find((event) => listed(event.detail, 'nodeIds').includes(id))
  if (moved !== undefined) return { ...moved, targetName: own?.targetName ?? id }
  const { sourceId, targetId } = (own?.detail ?? {}) as { sourceId?: string; targetId?: string }
  if (own === null || sourceId === undefined || targetId === undefined) return own
  const ends = await tx.auditEvent.findFirst({
    where: {
      instanceId,
      action: 'node.deleted',
      targetId: { in: [sourceId, targetId] },
      seq: { gt: own.seq },
    },
    ...latest,
  })
  return ends ?? own
}

function listed(detail: unknown, key: string): unknown[] {
  const value = (detail as Record<string, unknown> | null)?.[key]
  return Array.isArray(value) ? value : []
}
