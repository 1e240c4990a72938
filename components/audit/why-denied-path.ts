import type { Route } from 'next'
import type { AuditEventDto } from '@/lib/audit/schema'

/** Where the decision behind a refused line is explained, if one was recorded. */
export function whyDeniedPath({ result, via, requestId }: AuditEventDto): Route | undefined {
  if (result !== 'refused' || via !== 'gateway' || requestId === '') return undefined
  return `/requests/${requestId}` as Route
}
