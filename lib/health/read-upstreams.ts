import { db } from '@/lib/db/client'
import type { UpstreamHealth } from '@/lib/health/schema'

const windowDays = 7

interface LastCalls {
  name: string
  successAt: Date | null
  failureAt: Date | null
  failureCode: string | null
}

/** How the calls of the last days fared at each service. Calls that ended before the upstream count for neither. */
export async function readUpstreams(instanceId: string): Promise<UpstreamHealth[]> {
  const services = await db().service.findMany({
    where: { instanceId },
    orderBy: { name: 'asc' },
    take: 100,
    select: { id: true, name: true, status: true },
  })
  const names = services.map(({ name }) => name)
  const rows = await db().$queryRaw<LastCalls[]>`
    SELECT wanted.name, good.time AS "successAt", bad.time AS "failureAt", bad.code AS "failureCode"
    FROM unnest(${names}::text[]) AS wanted (name)
    LEFT JOIN LATERAL (
      SELECT time FROM gateway_requests
      WHERE "instanceId" = ${instanceId} AND "serviceName" = wanted.name AND status < 400
        AND time > (now() AT TIME ZONE 'UTC') - make_interval(days => ${windowDays})
      ORDER BY time DESC LIMIT 1
    ) good ON TRUE
    LEFT JOIN LATERAL (
      SELECT time, code FROM gateway_requests
      WHERE "instanceId" = ${instanceId} AND "serviceName" = wanted.name AND ended = 'failed'
        AND (code LIKE 'upstream.%' OR "upstreamStatus" >= 500)
        AND time > (now() AT TIME ZONE 'UTC') - make_interval(days => ${windowDays})
      ORDER BY time DESC LIMIT 1
    ) bad ON TRUE`
  const byName = new Map(rows.map((row) => [row.name, row]))
  return services.map(({ id, name, status }) => {
    const { successAt = null, failureAt = null, failureCode = null } = byName.get(name) ?? {}
    return {
      id,
      name,
      enabled: status === 'enabled',
      lastSuccessAt: successAt?.toISOString() ?? null,
      lastFailureAt: failureAt?.toISOString() ?? null,
      lastFailureCode: failureCode ?? '',
      failing: failureAt !== null && (successAt === null || successAt < failureAt),
    }
  })
}
