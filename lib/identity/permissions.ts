import type { Actor } from '@/lib/actor'
import { AppError } from '@/lib/errors'

export const roles = ['administrator', 'auditor'] as const
export type Role = (typeof roles)[number]

const everyone: readonly Role[] = ['administrator', 'auditor']
const administrators: readonly Role[] = ['administrator']

/** The whole permission table: what each role may do. Use cases ask `authorize`, pages ask `may`. */
const table = {
  'topology:read': everyone,
  'topology:write': administrators,
  'application:read': everyone,
  'application:write': administrators,
  'secret:write': administrators,
  'credential:read': everyone,
  'credential:write': administrators,
  'service:read': everyone,
  'service:write': administrators,
  'model_api:read': everyone,
  'model_api:write': administrators,
  'consumer:read': everyone,
  'consumer:write': administrators,
  'grant:read': everyone,
  'grant:write': administrators,
  'audit:read': everyone,
  'request:read': everyone,
  'debug:run': administrators,
  'sample:write': administrators,
  'user:read': everyone,
  'user:write': administrators,
} as const satisfies Record<string, readonly Role[]>

export type Permission = keyof typeof table

/** Whether the role holds the permission; for showing and explaining controls. */
export function may(role: Role, permission: Permission): boolean {
  return table[permission].includes(role)
}

/** Throws `permission.denied` (403) unless the actor's role holds the permission. */
export function authorize(actor: Actor, permission: Permission): void {
  if (may(actor.role, permission)) return
  throw new AppError('permission.denied', {
    message: `The role ${actor.role} does not hold the permission ${permission}. Ask an administrator.`,
  })
}
