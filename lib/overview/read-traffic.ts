import type { Actor } from '@/lib/actor'
import { db } from '@/lib/db/client'
import { authorize } from '@/lib/identity/permissions'
import { ofModels, ofOutcome } from '@/lib/overview/of-models'
import type { TrafficHour } from '@/lib/overview/schema'

export const hours = 24
const hourMs = 3_600_000

interface HourRow extends Omit<TrafficHour, 'start'> {
  start: Date
}

/**
 * The calls of models in the last 24 hours by hour, the running one last; hours without calls are there with zeros. A call
 * that was let in and cut when its grant ended counts as refused.
 */
export async function readTraffic(actor: Actor, now = new Date()): Promise<TrafficHour[]> {
  authorize(actor, 'request:read')
  const running = Math.floor(now.getTime() / hourMs) * hourMs
  const first = new Date(running - (hours - 1) * hourMs)
  const rows = await db().$queryRaw<HourRow[]>`
    SELECT date_trunc('hour', time) AS start,
      count(*) FILTER (WHERE ${ofOutcome.allowed})::int AS allowed,
      count(*) FILTER (WHERE ${ofOutcome.refused})::int AS refused,
      count(*) FILTER (WHERE ${ofOutcome.failed})::int AS failed,
      coalesce(sum("inputTokens"), 0)::float8 AS "inputTokens",
      coalesce(sum("outputTokens"), 0)::float8 AS "outputTokens"
    FROM gateway_requests
    WHERE "instanceId" = ${actor.instanceId} AND ${ofModels}
      AND time >= ${first.toISOString()}::timestamptz AT TIME ZONE 'UTC'
    GROUP BY 1`
  const byStart = new Map(rows.map((row) => [row.start.getTime(), row]))
  const none = { allowed: 0, refused: 0, failed: 0, inputTokens: 0, outputTokens: 0 }
  return Array.from({ length: hours }, (_, hour) => {
    const start = new Date(first.getTime() + hour * hourMs)
    return { ...none, ...byStart.get(start.getTime()), start: start.toISOString() }
  })
}
