import { db } from '@/lib/db/client'
import type { UpstreamHealth } from '@/lib/health/schema'

const windowDays = 7

/** Enough to see what is wrong; all others stand on the page of the services. */
const shown = 10

interface UpstreamRow {
  id: string
  name: string
  enabled: boolean
  successAt: Date | null
  failureAt: Date | null
  failureCode: string | null
  failing: boolean
  total: number
}

interface Upstreams {
  /** Those that fail first, the disabled ones last. */
  upstreams: UpstreamHealth[]
  upstreamCount: number
}

/**
 * How the calls of the last days fared at each service: the worst few, and how many there are. Calls that ended before the
 * upstream count for neither.
 */
export async function readUpstreams(instanceId: string): Promise<Upstreams> {
  const rows = await db().$queryRaw<UpstreamRow[]>`
    SELECT found.*, count(*) OVER ()::int AS total FROM (
      SELECT service.id, service.name, service.status = 'enabled' AS enabled,
        good.time AS "successAt", bad.time AS "failureAt", bad.code AS "failureCode",
        bad.time IS NOT NULL AND (good.time IS NULL OR good.time < bad.time) AS failing
      FROM services service
      LEFT JOIN LATERAL (
        SELECT time FROM gateway_requests
        WHERE "instanceId" = ${instanceId} AND "serviceName" = service.name AND status < 400
          AND time > (now() AT TIME ZONE 'UTC') - make_interval(days => ${windowDays})
        ORDER BY time DESC LIMIT 1
      ) good ON TRUE
      LEFT JOIN LATERAL (
        SELECT time, code FROM gateway_requests
        WHERE "instanceId" = ${instanceId} AND "serviceName" = service.name AND ended = 'failed'
          AND (code LIKE 'upstream.%' OR "upstreamStatus" >= 500)
          AND time > (now() AT TIME ZONE 'UTC') - make_interval(days => ${windowDays})
        ORDER BY time DESC LIMIT 1
      ) bad ON TRUE
      WHERE service."instanceId" = ${instanceId}
    ) AS found
    ORDER BY enabled DESC, failing DESC, name LIMIT ${shown}`
  return { upstreams: rows.map(toUpstreamHealth), upstreamCount: rows[0]?.total ?? 0 }
}

function toUpstreamHealth({ id, name, enabled, failing, ...last }: UpstreamRow): UpstreamHealth {
  return {
    ...{ id, name, enabled, failing },
    lastSuccessAt: last.successAt?.toISOString() ?? null,
    lastFailureAt: last.failureAt?.toISOString() ?? null,
    lastFailureCode: last.failureCode ?? '',
  }
}
