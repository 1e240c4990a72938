import { isReversed, resolveMoment } from '@/lib/audit/audit-range'
import { type QueryWord, quote, splitWords } from '@/lib/audit/audit-words'

/** The language of the audit log's query bar: `actor:ada action:edge.* result:refused since:2h "free text"`. */

export const auditResults = ['success', 'refused', 'failed'] as const
export type AuditResult = (typeof auditResults)[number]

/** The doors that an action can come in by. */
export const auditDoors = ['console', 'api', 'gateway', 'oauth', 'system'] as const
export type AuditDoor = (typeof auditDoors)[number]

/** Fields that take one value, in the order in which a query is written. */
export const singleFields = ['actor', 'target', 'request', 'ip', 'id', 'since', 'until'] as const
/** Fields that take several values, with commas between them; any of them may match. */
export const listFields = ['action', 'result', 'via'] as const
export const auditFields = [
  ...['actor', 'action', 'result', 'target', 'via'],
  ...['request', 'ip', 'id', 'since', 'until'],
] as (SingleField | ListField)[]

type SingleField = (typeof singleFields)[number]
type ListField = (typeof listFields)[number]
export type AuditField = SingleField | ListField

/** What a query asks for. Lists are empty and single fields absent where it asks for nothing. */
export interface AuditFilter extends Partial<Record<SingleField, string>> {
  /** Actions such as `edge.connected`, or `edge.*` for all of a noun. */
  action: string[]
  result: AuditResult[]
  via: AuditDoor[]
  /** Each must be found in the action or in the names and ids of actor and target. */
  text: string[]
}

export type QueryRule =
  | 'too_long'
  | 'control'
  | 'open_quote'
  | 'unknown_field'
  | 'no_value'
  | 'too_many'
  | 'repeated'
  | 'action'
  | 'result'
  | 'via'
  | 'id'
  | 'request'
  | 'ip'
  | 'moment'
  | 'order'

/** A word that cannot be read, where it stands, and the rule that it breaks. */
export interface QueryFault {
  word: string
  start: number
  end: number
  rule: QueryRule
}

/** Counting of lines stops one above this; a count above it reads "1,000+". */
export const countCap = 1000
export const maxQueryLength = 500
const maxValues = 20
const maxValueLength = 128

const resultNames: ReadonlyMap<string, AuditResult> = new Map([
  ...auditResults.map((name) => [name, name] as const),
  ['denied', 'refused'],
  ['allowed', 'success'],
  ['error', 'failed'],
])
const doorNames: ReadonlyMap<string, AuditDoor> = new Map([
  ...auditDoors.map((name) => [name, name] as const),
  ['token', 'oauth'],
])

export function emptyFilter(): AuditFilter {
  return { action: [], result: [], via: [], text: [] }
}

/** Whether the filter lets every line through. */
export function isEmptyFilter(filter: AuditFilter): boolean {
  return printQuery(filter) === ''
}

/** Reads a query. Words that cannot be read are left out of the filter and named in `faults`. */
export function parseQuery(text: string): { filter: AuditFilter; faults: QueryFault[] } {
  const filter = emptyFilter()
  if (text.length > maxQueryLength) {
    const fault = { word: `${text.slice(0, 20)}…`, start: 0, end: text.length, rule: 'too_long' } as const
    return { filter, faults: [fault] }
  }
  const faults: QueryFault[] = []
  for (const word of splitWords(text)) {
    const rule = readWord(filter, word)
    const { start, end } = word
    if (rule !== undefined) faults.push({ word: text.slice(start, end), start, end, rule })
  }
  return { filter, faults }
}

/** Puts what the word says into the filter, or names the rule that it breaks. */
function readWord(filter: AuditFilter, word: QueryWord): QueryRule | undefined {
  const { value } = word
  if (/\p{Cc}|\p{Cs}/u.test(value)) return 'control'
  if (word.open) return 'open_quote'
  if (value.length > maxValueLength) return 'too_long'
  if (word.field === undefined) return readText(filter, value)
  const field = auditFields.find((name) => name === word.field?.toLowerCase())
  if (field === undefined) return 'unknown_field'
  if (value.trim() === '') return 'no_value'
  return isListField(field) ? readList(filter, field, value) : readSingle(filter, field, value.trim())
}

export function isListField(field: AuditField): field is ListField {
  return listFields.some((name) => name === field)
}

function readText(filter: AuditFilter, value: string): QueryRule | undefined {
  if (value.trim() === '') return undefined
  if (filter.text.length >= maxValues) return 'too_many'
  filter.text.push(value.trim())
  return undefined
}

function readList(filter: AuditFilter, field: ListField, value: string): QueryRule | undefined {
  const list: string[] = filter[field]
  for (const part of value.split(',').map((item) => item.trim())) {
    if (part === '') return 'no_value'
    const known = readers[field](part.toLowerCase())
    if (known === undefined) return field
    if (list.includes(known)) continue
    if (list.length >= maxValues) return 'too_many'
    list.push(known)
  }
  return undefined
}

const readers = {
  action: readAction,
  result: (name) => resultNames.get(name),
  via: (name) => doorNames.get(name),
} satisfies Record<ListField, (text: string) => string | undefined>

function readAction(text: string): string | undefined {
  const [, noun = '', verb = ''] = /^([a-z_]{1,40})(?:\.([a-z_]{1,40}|\*)?)?$/.exec(text) ?? []
  if (noun === '') return undefined
  return `${noun}.${verb === '' ? '*' : verb}`
}

const forms: Partial<Record<SingleField, { rule: QueryRule; fits: (value: string) => boolean }>> = {
  id: { rule: 'id', fits: (value) => /^evt_[a-z2-7]{26}$/.test(value) },
  request: { rule: 'request', fits: (value) => /^[\w.-]+$/.test(value) },
  ip: { rule: 'ip', fits: (value) => /^[\da-f.:]{2,45}$/i.test(value) },
  since: { rule: 'moment', fits: (value) => resolveMoment(value, Date.UTC(2026, 0)) !== undefined },
  until: { rule: 'moment', fits: (value) => resolveMoment(value, Date.UTC(2026, 0)) !== undefined },
}

function readSingle(filter: AuditFilter, field: SingleField, value: string): QueryRule | undefined {
  if (filter[field] !== undefined) return 'repeated'
  const form = forms[field]
  if (form !== undefined && !form.fits(value)) return form.rule
  const { since, until }: AuditFilter = { ...filter, [field]: value }
  if (since !== undefined && until !== undefined && isReversed(since, until)) return 'order'
  filter[field] = value
  return undefined
}

/** Writes the filter as a query that `parseQuery` reads back to the same filter. */
export function printQuery(filter: AuditFilter): string {
  const words = auditFields.flatMap((field) => {
    if (isListField(field)) return filter[field].length === 0 ? [] : [`${field}:${filter[field].join(',')}`]
    const value = filter[field]
    return value === undefined ? [] : [`${field}:${/^[^\s"\\]+$/.test(value) ? value : quote(value)}`]
  })
  return [...words, ...filter.text.map(quote)].join(' ')
}
