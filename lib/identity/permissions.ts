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
  /** Views of lists that one keeps for oneself; they change nothing for others. */
  'view:write': everyone,
  'user:read': overseers,
  'user:write': administrators,
  'setting:read': overseers,
  'setting:write': administrators,
  'api_token:read': overseers,
  'api_token:write': administrators,
} as const satisfies Record<string, readonly Role[]>

export type Permission = keyof typeof table

/** Every permission, in the order of the table. */
export const permissions = Object.keys(table) as Permission[]

/** Whether the role holds the permission; for showing and explaining controls. */
export function may(role: Role, permission: Permission): boolean {
  return table[permission].includes(role)
}

/** Whether the actor holds the permission: by role and, for API tokens, within what the token was given. */
export function holds({ role, permissions: given }: Actor, permission: Permission): boolean {
  return may(role, permission) && (given === undefined || given.includes(permission))
}

/** Throws `permission.denied` unless the actor holds all that the role would give: nobody makes, or takes over, more. */
export function requireHoldsRole(actor: Actor, role: Role): void {
  const missing = permissions.find((permission) => may(role, permission) && !holds(actor, permission))
  if (missing === undefined) return
  throw new AppError('permission.denied', {
    message: `You cannot give the permission ${missing}, because you do not hold it yourself.`,
  })
}

/** Throws `permission.denied` (403) unless the actor holds the permission. */
export function authorize(actor: Actor, permission: Permission): void {
  if (holds(actor, permission)) return
  throw new AppError('permission.denied', {
    message: may(actor.role, permission)
      ? `This API token does not hold the permission ${permission}. Use another token or ask an administrator.`
      : `The role ${actor.role} does not hold the permission ${permission}. Ask an administrator.`,
  })
}
