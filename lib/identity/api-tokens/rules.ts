import { invalid } from '@/lib/errors'
import { may, permissions, type Permission, type Role } from '@/lib/identity/permissions'

const dayMs = 24 * 60 * 60 * 1000
export const longestDays = 365
/** A form computes "one day from now" a little before the server checks it. */
const slackMs = 5 * 60 * 1000

/** Throws `input.invalid` unless the token ends 1 day to 1 year from now. */
export function requireTokenValidity(expiresAt: Date, now: Date): void {
  const leftMs = expiresAt.getTime() - now.getTime()
  if (leftMs >= dayMs - slackMs && leftMs <= longestDays * dayMs + slackMs) return
  throw invalid('expiresAt', 'An API token is valid for 1 day to 1 year from now.')
}

/** Throws `input.invalid` for permissions that the token's own role does not hold: they would never count. */
export function requireRoleHolds(role: Role, chosen: readonly Permission[]): void {
  const missing = chosen.find((permission) => !may(role, permission))
  if (missing === undefined) return
  throw invalid('permissions', `The role ${role} does not hold the permission ${missing}.`)
}

interface TokenScope {
  role: Role
  /** Empty for everything that the role may. */
  permissions: readonly string[]
}

/** What a token may do: what its role, its own list and the present role of its owner have in common. */
export function effectivePermissions(token: TokenScope, ownerRole: Role): Permission[] {
  return permissions.filter(
    (permission) =>
      may(token.role, permission) &&
      may(ownerRole, permission) &&
      (token.permissions.length === 0 || token.permissions.includes(permission)),
  )
}
