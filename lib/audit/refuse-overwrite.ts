import { toValue } from '@/lib/audit/changed-fields'
import { tellActorOf } from '@/lib/audit/tell-actor'
import type { Tx } from '@/lib/db/client'
import { AppError } from '@/lib/errors'
import type { SeenValues } from '@/lib/schema'

/** What stands at a field that somebody else changed since the writer saw it. */
const sentences = {
  text: '{who} changed this to “{value}” meanwhile. Save again to replace it.',
  relied: '{who} changed this to “{value}” meanwhile. Save again if yours is meant for that.',
  other: '{who} changed this meanwhile. Save again to replace it, or reload to see it.',
  unknown: 'This was changed meanwhile. Save again to replace it, or reload to see it.',
}

/** Fields whose stored value reads as it is; the others hold ids, numbers with a unit, or words of the console. */
const texts = new Set([
  ...['name', 'label', 'description', 'owner', 'type'],
  ...['basePath', 'baseUrl', 'claim', 'value', 'match'],
])

/** How lines that tell of changed fields are called. */
const changing = { OR: [{ action: { endsWith: 'updated' } }, { action: { endsWith: 'rotated' } }] }

interface Write<Row> {
  /** The object, and its parts that have audit lines of their own. */
  ids: string[]
  /** What is stored, read under a lock. */
  before: Row
  changes: { [Field in keyof Row]?: unknown }
  /** What the writer saw; undefined when the writer does not mind, as in the Management API. */
  seen: SeenValues | undefined
  /** Fields that decide what the change means, such as the address that a new key is for. */
  relied?: readonly (keyof Row & string)[]
}

/**
 * Refuses to change a field, or to rely on one, that is no longer as the writer saw it, unless it is what the writer wants.
 * Throws `resource.changed` with who changed each such field and what is stored there; fields that were left out of `seen`
 * are written as they are.
 */
export async function refuseOverwrite<Row extends object>(
  { tx, instanceId }: { tx: Tx; instanceId: string },
  { ids, before, changes, seen = {}, relied = [] }: Write<Row>,
): Promise<void> {
  const stored = before as Record<string, unknown>
  const wanted = changes as Record<string, unknown>
  const written = Object.keys(wanted).filter((name) => wanted[name] !== undefined)
  const unseen = [...new Set([...written, ...relied])].filter(
    (name) =>
      Object.hasOwn(seen, name) &&
      !isSame(stored[name], seen[name]) &&
      !(written.includes(name) && isSame(stored[name], wanted[name])),
  )
  if (unseen.length === 0) return
  const lines = await tx.auditEvent.findMany({
    // Traffic has lines about the object too, and anyone can cause those.
    where: { instanceId, targetId: { in: ids }, result: 'success', ...changing },
    orderBy: { seq: 'desc' },
    take: 20,
  })
  const fields = unseen.map((name) => {
    const line = lines.find(({ detail }) => changesField(detail, name))
    const change = { value: stored[name], line, replaces: written.includes(name) }
    return [name, tellChange(name, change)] as const
  })
  throw new AppError('resource.changed', {
    message: 'Somebody else changed this meanwhile. Nothing was overwritten.',
    fields: Object.fromEntries(fields),
    stored: Object.fromEntries(unseen.map((name) => [name, toValue(stored[name])])),
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

interface Change {
  value: unknown
  line: Parameters<typeof tellActorOf>[0] | undefined
  /** Whether the writer gives another value, or only relies on what stood there. */
  replaces: boolean
}

function tellChange(name: string, { value, line, replaces }: Change): string {
  if (line === undefined) return sentences.unknown
  const isText = texts.has(name) && typeof value === 'string' && value !== ''
  const values = { who: tellActorOf(line), value: String(value) }
  const sentence = !isText ? 'other' : replaces ? 'text' : 'relied'
  return sentences[sentence].replace(/\{(who|value)\}/g, (_, key: keyof typeof values) => values[key])
}
