import { mask } from '@/lib/audit/mask-secrets'
import type { Prisma } from '@/lib/db/generated/client'
import type { PlainValue } from '@/lib/errors'

/** Audit detail of an update: the changed fields before and after. Callers leave secrets out. */
export function changedFields<Row extends object>(
  before: Row,
  after: { [Field in keyof Row]?: unknown },
): Prisma.InputJsonObject {
  const old: Record<string, PlainValue> = {}
  const now: Record<string, PlainValue> = {}
  for (const key of Object.keys(after) as (keyof Row & string)[]) {
    if (after[key] === undefined) continue
    const [left, right] = [toValue(before[key]), toValue(after[key])]
    if (left === right) continue
    old[key] = left
    now[key] = right
  }
  return { before: old, after: now }
}

/** A field as the log keeps it: a moment as ISO text, a list as its items, everything else that is no plain value as null. */
export function toValue(value: unknown): PlainValue {
  if (value instanceof Date) return value.toISOString()
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  if (Array.isArray(value)) return value.map(String).join(', ')
  return null
}

/** Audit detail of something that was made: nothing before, the named fields after. */
export function newFields<Row extends object>(
  row: Row,
  names: readonly (keyof Row & string)[],
): Prisma.InputJsonObject {
  return { before: {}, after: pick(row, names) }
}

/** Audit detail of something that is gone: the named fields before, nothing after. */
export function goneFields<Row extends object>(
  row: Row,
  names: readonly (keyof Row & string)[],
): Prisma.InputJsonObject {
  return { before: pick(row, names), after: {} }
}

/** Says in an audit detail that a secret was replaced: masked, with the last characters that lists show as well. */
export function withSecretChange(
  detail: Prisma.InputJsonObject,
  { name, before, after }: { name: string; before: string; after: string },
): Prisma.InputJsonObject {
  const add = (fields: unknown, hint: string) => ({ ...(fields as object), [name]: `${mask}${hint}` })
  return { ...detail, before: add(detail.before, before), after: add(detail.after, after) }
}

function pick<Row extends object>(
  row: Row,
  names: readonly (keyof Row & string)[],
): Record<string, PlainValue> {
  return Object.fromEntries(names.map((name) => [name, toValue(row[name])]))
}
