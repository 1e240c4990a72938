import { toValue } from '@/lib/audit/changed-fields'
import { tellActorOf } from '@/lib/audit/tell-actor'
import type { Tx } from '@/lib/db/client'
import { AppError } from '@/lib/errors'
import type { SeenValues } from '@/lib/schema'

/** What stands at a field that somebody else changed since the writer saw it. */
const sentences = {
  text: '{who} changed this to “{value}” meanwhile. Save again to replace it.',
  other: '{who} changed this meanwhile. Save again to replace it, or reload to see it.',
  unknown: 'This was changed meanwhile. Save again to replace it, or reload to see it.',
}

/** Fields whose stored value reads as it is; the others hold ids, numbers with a unit, or words of the console. */
const texts = new Set(['name', 'label', 'description', 'owner', 'type', 'basePath', 'baseUrl', 'value'])

interface Write<Row> {
  /** The object, and its parts that have audit lines of their own. */
  ids: string[]
  /** What is stored, read under a lock. */
  before: Row
  changes: { [Field in keyof Row]?: unknown }
  /** What the writer saw in the changed fields; undefined when the writer does not mind, as in the Management API. */
  seen: SeenValues | undefined
}

/**
 * Refuses to change a field that is no longer as the writer saw it, unless it already is what the writer wants. Throws
 * `resource.changed` with who changed each such field; fields that were left out of `seen` are written as they are.
 */
export async function refuseOverwrite<Row extends object>(
  { tx, instanceId }: { tx: Tx; instanceId: string },
  { ids, before, changes, seen = {} }: Write<Row>,
): Promise<void> {
  const stored = before as Record<string, unknown>
  const overwritten = Object.entries(changes).filter(
    ([name, wanted]) =>
      wanted !== undefined &&
      Object.hasOwn(seen, name) &&
      !isSame(stored[name], seen[name]) &&
      !isSame(stored[name], wanted),
  )
  if (overwritten.length === 0) return
  const lines = await tx.auditEvent.findMany({
    where: { instanceId, targetId: { in: ids } },
    orderBy: { seq: 'desc' },
    take: 50,
  })
  const fields = overwritten.map(([name]) => {
    const line = lines.find(({ detail }) => changesField(detail, name))
    return [name, tellChange(name, stored[name], line)] as const
  })
  throw new AppError('resource.changed', {
    message: 'Somebody else changed this meanwhile. Nothing was overwritten.',
    fields: Object.fromEntries(fields),
  })
}

/** Nothing is the same as an empty text: forms cannot tell them apart. */
function isSame(left: unknown, right: unknown): boolean {
  return (toValue(left) ?? '') === (toValue(right) ?? '')
}

/** Whether a line tells of a change of the field; the one that tells how the object was made has nothing before it. */
function changesField(detail: unknown, name: string): boolean {
  const { before = {}, after = {} } = (detail ?? {}) as { before?: object; after?: object }
  return Object.hasOwn(before, name) && Object.hasOwn(after, name)
}

function tellChange(
  name: string,
  value: unknown,
  line: Parameters<typeof tellActorOf>[0] | undefined,
): string {
  if (line === undefined) return sentences.unknown
  const isText = texts.has(name) && typeof value === 'string' && value !== ''
  const values = { who: tellActorOf(line), value: String(value) }
  return sentences[isText ? 'text' : 'other'].replace(
    /\{(who|value)\}/g,
    (_, key: keyof typeof values) => values[key],
  )
}
