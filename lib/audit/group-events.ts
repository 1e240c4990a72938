import type { AuditEventDto } from '@/lib/audit/schema'

/**
 * Puts the lines of one request together. Groups stand where their first line stands, and lines keep their order; a
 * line without a request is a group of its own.
 */
export function groupByRequest(events: readonly AuditEventDto[]): AuditEventDto[][] {
  const groups: AuditEventDto[][] = []
  const byRequest = new Map<string, AuditEventDto[]>()
  for (const event of events) {
    const known = event.requestId === '' ? undefined : byRequest.get(event.requestId)
    if (known !== undefined) known.push(event)
    else {
      const group = [event]
      byRequest.set(event.requestId, group)
      groups.push(group)
    }
  }
  return groups
}

/** The groups with newer lines on top, latest first; a request that goes on moves up with its new lines. */
export function addNewer(
  groups: readonly AuditEventDto[][],
  newer: readonly AuditEventDto[],
): AuditEventDto[][] {
  const known = new Set(groups.flat().map(({ id }) => id))
  return groupByRequest([...newer.filter(({ id }) => !known.has(id)), ...groups.flat()])
}
