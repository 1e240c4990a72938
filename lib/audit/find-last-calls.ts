import type { Actor } from '@/lib/actor'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { authorize } from '@/lib/identity/permissions'

/**
 * When the gateway last answered a call of each consumer or to each Model API, by id; absent = never. ISO 8601. Each is
 * one look into the index, however many calls are on record.
 */
export async function findLastCalls(
  actor: Actor,
  { of, ids }: { of: 'consumer' | 'modelApi'; ids: string[] },
): Promise<Record<string, string>> {
  authorize(actor, 'request:read')
  if (ids.length === 0) return {}
  const column = of === 'consumer' ? Prisma.sql`"consumerId"` : Prisma.sql`"modelApiId"`
  const rows = await db().$queryRaw<{ id: string; time: Date | null }[]>`
    SELECT wanted.id, (
      SELECT max(request."time") FROM gateway_requests request
      WHERE request.${column} = wanted.id AND request."instanceId" = ${actor.instanceId}
    ) AS time
    FROM unnest(${ids}::text[]) AS wanted(id)`
  return Object.fromEntries(rows.flatMap(({ id, time }) => (time === null ? [] : [[id, time.toISOString()]])))
}
