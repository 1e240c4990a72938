import { route } from '@/lib/console/route'
import { readBindable } from '@/lib/topology/read-bindable'

/** The objects that can be put on the canvas, for the form that adds a node. */
export const GET = route({
  permission: 'topology:read',
  answer: async ({ actor }) =>
    Response.json(await readBindable(actor), { headers: { 'cache-control': 'no-store' } }),
})
