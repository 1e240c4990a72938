import type { DecisionStep } from '@/lib/policy/decision'
import type { EdgeKind, NodeKind } from '@/lib/topology/graph'

/** Who may call what, as one list: the same for the table, for reachability and for their CSV files. Pure. */

/** What causes a line: an edge of the canvas, or a row that was granted by hand and is drawn nowhere. */
export const grantTypes = ['edge', 'scope_grant', 'grant', 'rule', 'open'] as const
export type GrantType = (typeof grantTypes)[number]

/** A caller or something called. `anyone` stands for callers without a token, `consumer` for one that is no application. */
export interface AccessObject {
  /** The bound object's id, so that an application that stands on the canvas twice is one. */
  id: string
  name: string
  kind: NodeKind | 'consumer' | 'anyone'
  /** Client id, audience, identifier or base path. */
  identity: string
  /** Its node on that side of lines; null when it is not on the canvas. */
  nodeId: string | null
}

export interface AccessLine {
  /** The edge's id, or the id of the row that was granted by hand, with the caller's where it stands for several. */
  id: string
  grant: GrantType
  /** The edge, or null when the line is not drawn. */
  edgeId: string | null
  may: EdgeKind
  caller: AccessObject
  callee: AccessObject
  /** Scope values, or the identifier or base path. */
  labels: string[]
  /** ISO 8601. */
  since: string
  /** Name of who granted it; empty when the audit log does not tell. */
  by: string
  /** ISO 8601; null = for good. */
  expiresAt: string | null
  /** The last call on record in the last 30 days; null = none, or the line leads to no Model API. */
  lastCallAt: string | null
  live: boolean
  /** The check of the policy that fails now; null while the line is live, or where no check says why. */
  refusal: Pick<DecisionStep, 'outcome' | 'values'> | null
}

export const accessKinds = ['agent_scopes', 'model_api', 'credential', 'service_scopes'] as const
export const accessStates = ['live', 'off', 'by_hand'] as const
export const accessSorts = ['caller', 'callee', 'since', 'lastCall'] as const
export type AccessSort = (typeof accessSorts)[number]

/** What the table shows of the list. */
export interface AccessQuery {
  text: string
  kind: EdgeKind | null
  state: (typeof accessStates)[number] | null
  sort: AccessSort
  descending: boolean
}

/** The lines that fit, in the order asked for; lines that are equal there stand by caller and callee. */
export function selectLines(lines: readonly AccessLine[], query: AccessQuery): AccessLine[] {
  const words = query.text.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  const sign = query.descending ? -1 : 1
  return lines
    .filter((line) => query.kind === null || line.may === query.kind)
    .filter((line) => query.state === null || fits(line, query.state))
    .filter((line) => words.every((word) => textOf(line).includes(word)))
    .toSorted((left, right) => sign * compare(left, right, query.sort) || byNames(left, right))
}

function fits(line: AccessLine, state: (typeof accessStates)[number]): boolean {
  if (state === 'by_hand') return line.grant !== 'edge'
  return line.live === (state === 'live')
}

function textOf({ caller, callee, labels, by }: AccessLine): string {
  return [caller.name, caller.identity, callee.name, callee.identity, ...labels, by]
    .join(' ')
    .toLocaleLowerCase()
}

function compare(left: AccessLine, right: AccessLine, sort: AccessSort): number {
  switch (sort) {
    case 'caller':
      return left.caller.name.localeCompare(right.caller.name)
    case 'callee':
      return left.callee.name.localeCompare(right.callee.name)
    case 'since':
      return left.since.localeCompare(right.since)
    case 'lastCall':
      return (left.lastCallAt ?? '').localeCompare(right.lastCallAt ?? '')
  }
}

function byNames(left: AccessLine, right: AccessLine): number {
  return compare(left, right, 'caller') || compare(left, right, 'callee') || left.id.localeCompare(right.id)
}
