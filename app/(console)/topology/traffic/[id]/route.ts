import { route } from '@/lib/console/route'
import { readTraffic } from '@/lib/topology/read-traffic'
import { trafficQuery } from '@/lib/topology/schema'

/** How one node or edge of the canvas fares, for its panel. */
export const GET = route<{ id: string }>({
  permission: 'request:read',
  answer: async ({ actor, request, params }) => {
    const { hours } = trafficQuery.parse(Object.fromEntries(request.nextUrl.searchParams))
    return Response.json(await readTraffic(actor, { id: params.id, hours }), {
      headers: { 'cache-control': 'no-store' },
    })
  },
})
