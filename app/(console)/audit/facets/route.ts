import { readAuditFacets } from '@/lib/audit/read-audit-facets'
import { readAuditFilter } from '@/lib/audit/read-audit-filter'
import { route } from '@/lib/console/route'

/** What the values of each facet would leave of the query `q`. */
export const GET = route({
  permission: 'audit:read',
  answer: async ({ actor, request }) => {
    const filter = readAuditFilter(request.nextUrl.searchParams.get('q') ?? '')
    return Response.json(await readAuditFacets(actor, filter), { headers: { 'cache-control': 'no-store' } })
  },
})
