const unitMs: Readonly<Record<string, number>> = {
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
}
const relative = /^(\d{1,4})([mhdw])$/
const absolute = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)?)?$/

/**
 * The moment that `2h`, `2026-11-25` or `2026-11-25T08:00:00Z` names, in epoch milliseconds; a length counts back from
 * `nowMs`. Without a zone it is UTC. Undefined for anything else, the 31st of February included.
 */
export function resolveMoment(text: string, nowMs: number): number | undefined {
  const [, amount, unit = ''] = relative.exec(text) ?? []
  if (amount !== undefined) return nowMs - Number(amount) * (unitMs[unit] ?? 0)
  const [, day, clock = '', , , zone] = absolute.exec(text) ?? []
  if (day === undefined || !isDay(day)) return undefined
  const moment = Date.parse(clock === '' ? `${day}T00:00:00Z` : `${text}${zone === undefined ? 'Z' : ''}`)
  return Number.isNaN(moment) ? undefined : moment
}

/** Whether both name moments of the same kind and the second is not after the first. */
export function isReversed(since: string, until: string): boolean {
  if (relative.test(since) !== relative.test(until)) return false
  const [from, to] = [resolveMoment(since, 0), resolveMoment(until, 0)]
  return from !== undefined && to !== undefined && to <= from
}

function isDay(day: string): boolean {
  const moment = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day)
}
