import type { Route } from 'next'

/** The page of an application; that of an agent leads on to the agent's own page. */
export function applicationPath(id: string): Route {
  return `/applications/${id}` as Route
}

/** The page of an agent, with one of its sections open. */
export function agentPath(id: string, section?: string): Route {
  return `/agents/${id}${section === undefined ? '' : `?tab=${encodeURIComponent(section)}`}` as Route
}
