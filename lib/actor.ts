import type { Role } from '@/lib/identity/permissions'

/** Who acts, as use cases see it: never a request, never a session. */
export interface Actor {
  kind: 'user' | 'api_token' | 'system'
  /** User id, API token id, or `system`. */
  id: string
  name: string
  role: Role
  instanceId: string
  via: 'console' | 'api' | 'system'
  requestId: string
  sourceIp: string
}
