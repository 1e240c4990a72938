import { csvLine } from '@/lib/csv'
import type { AccessLine, AccessObject } from '@/lib/topology/access'
import { reach, reachDirections } from '@/lib/topology/reach'

const lineColumns = [
  ...['caller', 'caller_kind', 'caller_id', 'may', 'callee', 'callee_kind', 'callee_id', 'identifier'],
  ...['granted_by', 'grant_id', 'since', 'by', 'expires_at', 'last_call_at', 'status', 'reason'],
]

/** The lines as a CSV file. */
export function accessCsv(lines: readonly AccessLine[]): string {
  return csvLine(lineColumns) + lines.map((line) => csvLine(lineCells(line))).join('')
}

/** What an object can reach and who can reach it, as a CSV file: each line with the way and the grant that causes it. */
export function reachCsv(lines: readonly AccessLine[], objectId: string): string {
  const rows = reachDirections.flatMap((direction) =>
    reach(lines, { from: objectId, direction }).map(({ line, distance, via, live }) => [
      direction === 'out' ? 'can_reach' : 'reached_by',
      distance,
      via.map(({ name }) => name).join(' > '),
      live ? 'open' : 'closed',
      ...lineCells(line),
    ]),
  )
  return [['direction', 'distance', 'via', 'way', ...lineColumns], ...rows]
    .map((row) => csvLine(row))
    .join('')
}

function lineCells(line: AccessLine): string[] {
  const { caller, callee, refusal } = line
  return [
    ...objectCells(caller),
    line.may,
    ...objectCells(callee),
    line.labels.join(' '),
    ...[line.grant, line.id, line.grant === 'open' ? '' : line.since, line.by],
    ...[line.expiresAt ?? '', line.lastCallAt ?? ''],
    line.live ? 'live' : 'off',
    refusal?.outcome ?? '',
  ]
}

function objectCells({ name, kind, id }: AccessObject): string[] {
  return [kind === 'anyone' ? 'anyone' : name, kind, id]
}
