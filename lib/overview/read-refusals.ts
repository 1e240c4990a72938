import { db } from '@/lib/db/client'
import { ofModels, ofOutcome } from '@/lib/overview/of-models'
import type { RefusalGroup } from '@/lib/overview/schema'

const shown = 6
const hourMs = 3_600_000

interface RefusalRow extends Omit<RefusalGroup, 'at' | 'caller'> {
  at: Date
  consumerName: string
  applicationName: string | null
}

/** The refused calls of the last hour by cause, the most frequent first; each names its latest call and what was missing. */
export async function readRefusals(instanceId: string, now: Date): Promise<RefusalGroup[]> {
  const since = new Date(now.getTime() - hourMs).toISOString()
  const rows = await db().$queryRaw<RefusalRow[]>`
    SELECT found.*, applications.name AS "applicationName", EXISTS (
        SELECT FROM edges JOIN nodes source ON source.id = edges."sourceId" JOIN nodes target ON target.id = edges."targetId"
        WHERE edges."instanceId" = ${instanceId} AND source."applicationId" = found."applicationId"
          AND target."modelApiId" = found."modelApiId"
      ) AS drawn
    FROM (
      SELECT code, "applicationId", "consumerName", "modelApiName" AS "modelApi", count(*)::int AS count,
        max(time) AS at,
        (array_agg(id ORDER BY time DESC))[1] AS "requestId",
        (array_agg(missing ORDER BY time DESC))[1] AS missing,
        (array_agg("modelApiId" ORDER BY time DESC))[1] AS "modelApiId"
      FROM gateway_requests
      WHERE "instanceId" = ${instanceId} AND ${ofModels} AND ${ofOutcome.refused}
        AND time >= ${since}::timestamptz AT TIME ZONE 'UTC'
      GROUP BY code, "applicationId", "consumerName", "modelApiName"
      ORDER BY count(*) DESC, max(time) DESC LIMIT ${shown}
    ) AS found
    LEFT JOIN applications
      ON applications.id = found."applicationId" AND applications."instanceId" = ${instanceId}`
  return rows.map(({ code, count, modelApi, requestId, missing, drawn, ...row }) => ({
    ...{ code, count, modelApi, requestId, missing, drawn },
    caller: row.applicationName ?? row.consumerName,
    at: row.at.toISOString(),
  }))
}
