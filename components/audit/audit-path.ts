import type { Route } from 'next'
import { type AuditFilter, emptyFilter, printQuery } from '@/lib/audit/audit-query'

/** The audit log as a filter shows it. */
export function auditPath(filter: Partial<AuditFilter>): Route {
  const query = printQuery({ ...emptyFilter(), ...filter })
  return query === '' ? '/audit' : `/audit?q=${encodeURIComponent(query)}`
}
