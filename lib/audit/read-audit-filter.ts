import { type AuditFilter, parseQuery } from '@/lib/audit/audit-query'
import { invalid } from '@/lib/errors'

/** The filter of a query that came from outside. Throws `input.invalid` naming the first word that cannot be read. */
export function readAuditFilter(query: string): AuditFilter {
  const { filter, faults } = parseQuery(query)
  const [fault] = faults
  if (fault !== undefined) throw invalid('q', `The word ${fault.word} of the query cannot be read.`)
  return filter
}
