import { route } from '@/lib/console/route'
import { awaitRecord } from '@/lib/debug/await-record'

/** The gateway's record of a call that was stopped, as soon as it is stored: `{ record }`, null if it does not come. */
export const GET = route<{ id: string }>({
  permission: 'request:read',
  answer: async ({ actor, request, params }) => {
    const record = await awaitRecord(actor, { requestId: params.id, signal: request.signal })
    return Response.json({ record }, { headers: { 'cache-control': 'no-store' } })
  },
})
