import { answer } from '@/server/http/answer'
import type { Route } from '@/server/http/route'

/** `/healthz`: the process lives. `/readyz`: it has a snapshot to decide from; the body names its version. */
export function healthRoutes(): [string, Route][] {
  return [
    [
      '/healthz',
      { get: (_, exchange) => answer(exchange, { status: 200, body: { status: 'alive' }, headers }) },
    ],
    [
      '/readyz',
      {
        get: ({ snapshots }, exchange) => {
          const { instanceId, version } = snapshots.current
          answer(exchange, {
            status: 200,
            body: { status: 'ready', instance_id: instanceId, version: version.toString() },
            headers,
          })
        },
      },
    ],
  ]
}

const headers = { 'cache-control': 'no-store' }
