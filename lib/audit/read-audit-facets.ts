import type { Actor } from '@/lib/actor'
import { auditDoors, type AuditFilter, auditResults, countCap } from '@/lib/audit/audit-query'
import { auditNouns } from '@/lib/audit/audit-suggest'
import { filterSql } from '@/lib/audit/filter-sql'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { authorize } from '@/lib/identity/permissions'

const actorsOffered = 8
/** Actors are looked for in this many of the latest fitting lines. */
const actorWindow = 5000

/** A value that a filter can take, with how many lines it would leave. */
export interface FacetValue {
  value: string
  label: string
  count: number
}

export interface AuditFacets {
  action: FacetValue[]
  result: FacetValue[]
  via: FacetValue[]
  actor: FacetValue[]
}

/** How many lines each value of a facet would leave, the other filters given; counting stops above `countCap`. */
export async function readAuditFacets(actor: Actor, filter: AuditFilter): Promise<AuditFacets> {
  authorize(actor, 'audit:read')
  const scope = { actor, nowMs: Date.now() }
  const count = (choices: [Choice, AuditFilter][]) =>
    countEach(choices.map(([choice, wanted]) => [choice, filterSql(wanted, scope)]))
  const { actor: _, ...anyActor } = filter
  const [action, result, via, actors] = await Promise.all([
    count(auditNouns.map((noun) => [same(`${noun}.*`), { ...filter, action: [`${noun}.*`] }])),
    count(auditResults.map((value) => [same(value), { ...filter, result: [value] }])),
    count(auditDoors.map((value) => [same(value), { ...filter, via: [value] }])),
    findActors(filterSql(anyActor, scope)).then((found) =>
      count(found.map((choice) => [choice, { ...anyActor, actor: choice.value }])),
    ),
  ])
  return { action: action.filter((facet) => facet.count > 0), result, via, actor: actors }
}

/** How many lines fit, up to one above `countCap`. */
export async function countAuditEvents(actor: Actor, filter: AuditFilter): Promise<number> {
  authorize(actor, 'audit:read')
  const matches = filterSql(filter, { actor, nowMs: Date.now() })
  const [counted] = await countEach([[same(''), matches]])
  return counted?.count ?? 0
}

type Choice = Omit<FacetValue, 'count'>

function same(value: string): Choice {
  return { value, label: value }
}

/** One statement for all values; each count ends at the cap, so that an index answers however long the log is. */
async function countEach(choices: [Choice, Prisma.Sql][]): Promise<FacetValue[]> {
  if (choices.length === 0) return []
  const counts = choices.map(
    ([{ value }, matches]) => Prisma.sql`
      SELECT ${value} AS value, (
        SELECT count(*)::int FROM (
          SELECT 1 FROM audit_events line WHERE ${matches} LIMIT ${countCap + 1}
        ) AS found
      ) AS count`,
  )
  const rows = await db().$queryRaw<{ value: string; count: number }[]>`${Prisma.join(counts, ' UNION ALL ')}`
  const byValue = new Map(rows.map(({ value, count }) => [value, count]))
  return choices.map(([choice]) => ({ ...choice, count: byValue.get(choice.value) ?? 0 }))
}

async function findActors(matches: Prisma.Sql): Promise<Choice[]> {
  const rows = await db().$queryRaw<{ value: string; label: string }[]>`
    SELECT "actorId" AS value, max("actorName") AS label FROM (
      SELECT line."actorId", line."actorName" FROM audit_events line
      WHERE ${matches} AND line."actorId" <> '' ORDER BY line.seq DESC LIMIT ${actorWindow}
    ) AS recent
    GROUP BY "actorId" ORDER BY count(*) DESC, "actorId" LIMIT ${actorsOffered}`
  return rows.map(({ value, label }) => ({ value, label: label === '' ? value : label }))
}
