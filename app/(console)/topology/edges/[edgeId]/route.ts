import { route } from '@/lib/console/route'
import { readEdge } from '@/lib/topology/read-edge'

/** What one edge grants, for its inspector. */
export const GET = route<{ edgeId: string }>({
  permission: 'topology:read',
  answer: async ({ actor, params }) =>
    Response.json(await readEdge(actor, params.edgeId), { headers: { 'cache-control': 'no-store' } }),
})
