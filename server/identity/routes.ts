import type { Config } from '@/lib/config'
import type { Route } from '@/server/http/route'

/** The endpoints of the authorization server by path. */
export function identityRoutes(_settings: Config): [string, Route][] {
  return []
}
