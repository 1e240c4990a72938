import type { Route } from 'next'

/** The canvas with one node or line selected and its inspector open. */
export function topologyPath(selectedId: string): Route {
  return `/topology?selected=${selectedId}` as Route
}

/** The canvas with the caller selected and a line to the target ready to be confirmed. */
export function connectPath(sourceId: string, targetId: string): Route {
  return `/topology?selected=${sourceId}&connect=${sourceId},${targetId}` as Route
}
