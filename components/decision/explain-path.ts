import type { Route } from 'next'

/** Where a stored decision is explained, by the id of its request or of its audit line. */
export function explainRecordPath(id: string): Route {
  return `/explain?request=${encodeURIComponent(id)}` as Route
}

/** Where a line of the canvas, drawn or refused, is explained. */
export function explainLinePath(sourceId: string, targetId: string): Route {
  return `/explain?from=${sourceId}&to=${targetId}` as Route
}

/** Where it is explained what a principal may do with a resource now; `scope` as bare values, separated by spaces. */
export function explainAccessPath(ask: { principal: string; resource: string; scope?: string }): Route {
  const { principal, resource, scope } = ask
  const asked = scope === undefined ? '' : `&scope=${encodeURIComponent(scope)}`
  return `/explain?principal=${principal}&resource=${resource}${asked}` as Route
}
