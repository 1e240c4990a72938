import type { Permission, Role } from '@/lib/identity/permissions'

/** Who acts, as use cases see it: never a request. */
export interface Actor {
  kind: 'user' | 'api_token' | 'system'
  /** User id, API token id, or `system`. */
  id: string
  name: string
  role: Role
  /** What an API token is limited to, within its role; absent for everybody else. */
  permissions?: readonly Permission[]
  /** For whom an API token acts; absent for people and for ADMIN_API_TOKEN. */
  ownerId?: string
  /** The sign-in that a person acts in; absent for tokens. What must end with it asks for it. */
  sessionId?: string
  instanceId: string
  via: 'console' | 'api' | 'system'
  requestId: string
  sourceIp: string
}
