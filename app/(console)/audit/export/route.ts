import { exportAuditEvents } from '@/lib/audit/export-audit-events'
import { readAuditFilter } from '@/lib/audit/read-audit-filter'
import { exportFormat } from '@/lib/audit/schema'
import { route } from '@/lib/console/route'
import { streamText } from '@/lib/console/stream-text'
import { parseInput } from '@/lib/parse-input'

const contentTypes = { csv: 'text/csv; charset=utf-8', jsonl: 'application/x-ndjson; charset=utf-8' }

/** The lines that fit the query `q` as a file, in the format `format`: csv or jsonl. */
export const GET = route({
  permission: 'audit:read',
  answer: async ({ actor, request }) => {
    const params = request.nextUrl.searchParams
    const format = parseInput(exportFormat, params.get('format'))
    const filter = readAuditFilter(params.get('q') ?? '')
    const name = `audit-${new Date().toISOString().slice(0, 19).replaceAll(':', '')}.${format}`
    return streamText(() => exportAuditEvents(actor, { filter, format }), {
      client: request.signal,
      headers: {
        'content-type': contentTypes[format],
        'content-disposition': `attachment; filename="${name}"`,
      },
    })
  },
})
