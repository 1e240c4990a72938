import { route } from '@/lib/console/route'
import { readAccess } from '@/lib/topology/read-access'

/** Who may call what, for the access table and for what nodes reach. */
export const GET = route({
  permission: 'topology:read',
  answer: async ({ actor }) =>
    Response.json(await readAccess(actor), { headers: { 'cache-control': 'no-store' } }),
})
