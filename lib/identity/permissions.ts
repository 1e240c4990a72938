import type { Actor } from '@/lib/actor'
import { AppError } from '@/lib/errors'

export const roles = ['administrator', 'operator', 'auditor'] as const
export type Role = (typeof roles)[number]

const everyone: readonly Role[] = ['administrator', 'operator', 'auditor']
const operators: readonly Role[] = ['administrator', 'operator']
const overseers: readonly Role[] = ['administrator', 'auditor']
const administrators: readonly Role[] = ['administrator']

/**
 * The whole permission table: what each role may do. Use cases ask `authorize`, pages ask `may`. Operators run agents,
 * models and grants; who may sign in, the instance's settings and its API tokens are the administrators' alone.
 */
const table = {
  'topology:read': everyone,
  'topology:write': operators,
  'application:read': everyone,
  'application:write': operators,
  'secret:write': operators,
  'credential:read': everyone,
  'credential:write': operators,
  'service:read': everyone,
  'service:write': operators,
  'model_api:read': everyone,
  'model_api:write': operators,
  'consumer:read': everyone,
  'consumer:write': operators,
  'grant:read': everyone,
  'grant:write': operators,
  'token:mint': operators,
  'audit:read': everyone,
  'request:read': everyone,
  'health:read': everyone,
  'debug:run': operators,
  'sample:write': operators,
  'user:read': overseers,
  'user:write': administrators,
  'setting:read': overseers,
  'setting:write': administrators,
  'api_token:read': overseers,
  'api_token:write': administrators,
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
