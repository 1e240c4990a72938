import { route } from '@/lib/console/route'
import { selectLines } from '@/lib/topology/access'
import { accessCsv, reachCsv } from '@/lib/topology/access-csv'
import { readAccess } from '@/lib/topology/read-access'
import { accessCsvQuery } from '@/lib/topology/schema'
import { parseInput } from '@/lib/parse-input'

/** The access table as it is filtered, or everything that one object reaches and is reached by, as a file. */
export const GET = route({
  permission: 'topology:read',
  answer: async ({ actor, request }) => {
    const { q, may, state, sort, order, reach } = parseInput(
      accessCsvQuery,
      Object.fromEntries(request.nextUrl.searchParams),
    )
    const lines = await readAccess(actor)
    const query = { text: q, kind: may, state, sort, descending: order === 'desc' }
    const text = reach === undefined ? accessCsv(selectLines(lines, query)) : reachCsv(lines, reach)
    const name = reach === undefined ? 'access.csv' : `reach-${reach}.csv`
    return new Response(text, {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${name}"`,
        'cache-control': 'no-store',
      },
    })
  },
})
