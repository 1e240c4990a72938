import type { Actor } from '@/lib/actor'
import { resolveMoment } from '@/lib/audit/audit-range'
import type { AuditFilter } from '@/lib/audit/audit-query'
import { withheldNouns } from '@/lib/audit/withheld'
import { Prisma } from '@/lib/db/generated/client'

interface FilterScope {
  /** Who reads: lines about what they may not see are left out. */
  actor: Actor
  /** What lengths of time such as `2h` count back from. */
  nowMs: number
  /** The name that the statement gives to audit_events. */
  as?: 'line' | 'later'
}

const id = /^[a-z]+_[a-z2-7]{26}$/

/** The conditions of a filter as SQL, for a statement that reads audit_events. */
export function filterSql(filter: AuditFilter, { actor, nowMs, as = 'line' }: FilterScope): Prisma.Sql {
  const column = (name: string) => Prisma.raw(`${as}."${name}"`)
  const conditions = [
    Prisma.sql`${column('instanceId')} = ${actor.instanceId}`,
    ...withhold(withheldNouns(actor), column('action')),
    ...actionConditions(filter.action, column('action')),
    ...oneOf(filter.result, column('result')),
    ...oneOf(filter.via, column('via')),
    ...named(filter.actor, { id: column('actorId'), name: column('actorName') }),
    ...named(filter.target, { id: column('targetId'), name: column('targetName') }),
    ...equals(filter.request, column('requestId')),
    ...equals(filter.ip, column('sourceIp')),
    ...equals(filter.id, column('id')),
    ...moment(filter.since, { nowMs, compare: Prisma.sql`${column('time')} >=` }),
    ...moment(filter.until, { nowMs, compare: Prisma.sql`${column('time')} <` }),
    ...filter.text.map((text) => anywhere(text, column)),
  ]
  return Prisma.join(conditions, ' AND ')
}

function withhold(nouns: string[], column: Prisma.Sql): Prisma.Sql[] {
  if (nouns.length === 0) return []
  return [Prisma.sql`split_part(${column}, '.', 1) NOT IN (${Prisma.join(nouns)})`]
}

function actionConditions(actions: string[], column: Prisma.Sql): Prisma.Sql[] {
  if (actions.length === 0) return []
  const each = actions.map((action) =>
    action.endsWith('.*')
      ? Prisma.sql`${column} LIKE ${`${escapeLike(action.slice(0, -1))}%`}`
      : Prisma.sql`${column} = ${action}`,
  )
  return [Prisma.sql`(${Prisma.join(each, ' OR ')})`]
}

function oneOf(values: string[], column: Prisma.Sql): Prisma.Sql[] {
  return values.length === 0 ? [] : [Prisma.sql`${column} IN (${Prisma.join(values)})`]
}

function equals(value: string | undefined, column: Prisma.Sql): Prisma.Sql[] {
  return value === undefined ? [] : [Prisma.sql`${column} = ${value}`]
}

/** An id is that id; anything else is a part of the name, or a whole id of another form. */
function named(value: string | undefined, columns: { id: Prisma.Sql; name: Prisma.Sql }): Prisma.Sql[] {
  if (value === undefined) return []
  if (id.test(value)) return [Prisma.sql`${columns.id} = ${value}`]
  return [Prisma.sql`(${columns.id} = ${value} OR ${columns.name} ILIKE ${contains(value)})`]
}

function moment(
  text: string | undefined,
  { nowMs, compare }: { nowMs: number; compare: Prisma.Sql },
): Prisma.Sql[] {
  const at = text === undefined ? undefined : resolveMoment(text, nowMs)
  if (at === undefined) return []
  return [Prisma.sql`${compare} ${new Date(at).toISOString()}::timestamptz AT TIME ZONE 'UTC'`]
}

function anywhere(text: string, column: (name: string) => Prisma.Sql): Prisma.Sql {
  const inText = ['action', 'actorName', 'targetName'].map(
    (name) => Prisma.sql`${column(name)} ILIKE ${contains(text)}`,
  )
  const asId = ['id', 'actorId', 'targetId', 'requestId'].map((name) => Prisma.sql`${column(name)} = ${text}`)
  return Prisma.sql`(${Prisma.join([...inText, ...asId], ' OR ')})`
}

function contains(text: string): string {
  return `%${escapeLike(text)}%`
}

function escapeLike(text: string): string {
  return text.replaceAll(/[\\%_]/g, '\\$&')
}
