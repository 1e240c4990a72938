import { route } from '@/lib/console/route'
import { listChanges } from '@/lib/topology/list-changes'

/** Who did what to the topology: all of it for the history, or what is new for a canvas that stays open. */
export const GET = route({
  permission: 'topology:read',
  answer: async ({ actor, request }) => {
    const { searchParams } = request.nextUrl
    const after = searchParams.get('after') ?? undefined
    const before = searchParams.get('before') ?? undefined
    return Response.json(await listChanges(actor, { after, before }), {
      headers: { 'cache-control': 'no-store' },
    })
  },
})
