import { readAuditFilter } from '@/lib/audit/read-audit-filter'
import { readAuditTail } from '@/lib/audit/read-audit-tail'
import { route } from '@/lib/console/route'

/** What the log gained after the line that `after` names, as far as it fits the query `q`. */
export const GET = route({
  permission: 'audit:read',
  answer: async ({ actor, request }) => {
    const params = request.nextUrl.searchParams
    const filter = readAuditFilter(params.get('q') ?? '')
    const tail = await readAuditTail(actor, { filter, after: params.get('after') ?? '' })
    return Response.json(tail, { headers: { 'cache-control': 'no-store' } })
  },
})
