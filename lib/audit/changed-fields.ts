import type { Prisma } from '@/lib/db/generated/client'

type Value = string | number | boolean | null

/** Audit detail of an update: the changed fields before and after. Callers leave secrets out. */
export function changedFields<Row extends object>(
  before: Row,
  after: { [Field in keyof Row]?: unknown },
): Prisma.InputJsonObject {
  const old: Record<string, Value> = {}
  const now: Record<string, Value> = {}
  for (const key of Object.keys(after) as (keyof Row & string)[]) {
    if (after[key] === undefined) continue
    const [left, right] = [toValue(before[key]), toValue(after[key])]
    if (left === right) continue
    old[key] = left
    now[key] = right
  }
  return { before: old, after: now }
}

function toValue(value: unknown): Value {
  if (value instanceof Date) return value.toISOString()
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  return null
}
