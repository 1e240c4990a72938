import type { Route } from 'next'
import { explainRecordPath } from '@/components/decision/explain-path'
import type { AuditEventDto } from '@/lib/audit/schema'

/** Where the decision behind a refused line is explained, if one was recorded: of the gateway or of the token endpoint. */
export function whyDeniedPath({ id, result, via, requestId }: AuditEventDto): Route | undefined {
  if (result !== 'refused' || requestId === '') return undefined
  if (via === 'gateway') return explainRecordPath(requestId)
  return via === 'oauth' ? explainRecordPath(id) : undefined
}
