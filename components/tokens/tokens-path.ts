import type { Route } from 'next'

/** The inspector. The token itself is handed over in memory, never in the address. */
export const inspectorPath = '/tokens?tab=inspect' as Route

/** The test tab, with application and audience chosen if they are given. */
export function tokenTestPath(chosen: { applicationId?: string; audience?: string } = {}): Route {
  const query = new URLSearchParams()
  if (chosen.applicationId !== undefined) query.set('application', chosen.applicationId)
  if (chosen.audience !== undefined) query.set('audience', chosen.audience)
  return query.size === 0 ? '/tokens' : `/tokens?${query.toString()}`
}
