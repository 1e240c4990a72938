import { auditDoors, auditFields, auditResults, type AuditField } from '@/lib/audit/audit-query'

/** What actions of the audit log are about: the part before the dot. */
export const auditNouns = [
  ...['gateway', 'token', 'access', 'edge', 'node', 'topology', 'application', 'agent', 'secret', 'scope'],
  ...['scope_grant', 'credential', 'service', 'model_api', 'consumer', 'grant', 'session', 'user'],
  ...['api_token', 'setting', 'view'],
  ...['signing_key', 'sample', 'audit', 'diagnostics'],
] as const

/** Lengths of time that `since` offers. */
export const auditSpans = ['15m', '1h', '24h', '7d', '30d'] as const

const values: Partial<Record<AuditField, readonly string[]>> = {
  action: auditNouns.map((noun) => `${noun}.*`),
  result: auditResults,
  via: auditDoors,
  since: auditSpans,
  until: auditSpans,
}

export interface QuerySuggestion {
  /** The whole query once the suggestion is taken. */
  query: string
  /** What the suggestion adds: a field with its colon, or a value. */
  insert: string
  field: AuditField
  isValue: boolean
}

/** How the last word of a query can go on: fields for a beginning, values behind a colon. */
export function suggest(query: string): QuerySuggestion[] {
  const start = /(\S*)$/.exec(query)?.index ?? query.length
  const [head, word] = [query.slice(0, start), query.slice(start).toLowerCase()]
  if (word.includes('"')) return []
  const colon = word.indexOf(':')
  if (colon === -1) {
    return auditFields
      .filter((field) => field.startsWith(word) && !hasField(head, field))
      .map((field) => ({ query: `${head}${field}:`, insert: `${field}:`, field, isValue: false }))
  }
  const field = auditFields.find((name) => name === word.slice(0, colon))
  if (field === undefined) return []
  const known = word.slice(colon + 1).split(',')
  const typed = known.pop() ?? ''
  const kept = [`${field}:`, ...known.map((value) => `${value},`)].join('')
  return (values[field] ?? [])
    .filter((value) => value.startsWith(typed) && !known.includes(value))
    .map((value) => ({ query: `${head}${kept}${value} `, insert: value, field, isValue: true }))
}

/** Whether what is being typed could still become a field; such a word is not searched for yet. */
export function isUnfinished(query: string): boolean {
  const word = /(\S*)$/.exec(query)?.[1] ?? ''
  return word !== '' && auditFields.some((field) => field.startsWith(word.toLowerCase()))
}

function hasField(head: string, field: string): boolean {
  return ` ${head.toLowerCase()}`.includes(` ${field}:`)
}
