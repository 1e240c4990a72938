import { tellActor } from '@/lib/audit/tell-actor'
import { randomBytes } from 'node:crypto'
import type { Actor } from '@/lib/actor'
import { lockAuditChain } from '@/lib/audit/append'
import { newFields } from '@/lib/audit/changed-fields'
import { transact, type WriteContext } from '@/lib/db/transact'
import { AppError, invalid } from '@/lib/errors'
import { effectivePermissions, requireRoleHolds, requireTokenValidity } from '@/lib/identity/api-tokens/rules'
import type { CreateApiTokenInput, CreatedApiTokenDto } from '@/lib/identity/api-tokens/schema'
import { apiTokenIncludes, toApiTokenDto } from '@/lib/identity/api-tokens/to-api-token-dto'
import { holds } from '@/lib/identity/permissions'
import { newId } from '@/lib/ids'
import { peppered } from '@/lib/vault/keys'
import { secretHint } from '@/lib/vault/seal'

/** A new API token: `sp_` and 256 random bits in base64url. */
export function newApiToken(): string {
  return `sp_${randomBytes(32).toString('base64url')}`
}

/**
 * Makes a token of the management API that acts for whoever makes it. The answer carries its text, once; only a keyed
 * hash is stored. Nobody can give what they do not hold: throws `permission.denied` for a stronger token, and a token
 * that another token makes ends with it.
 */
export async function createApiToken(actor: Actor, input: CreateApiTokenInput): Promise<CreatedApiTokenDto> {
  return transact(actor, 'api_token:write', async (context) => {
    const expiresAt = new Date(input.expiresAt)
    requireTokenValidity(expiresAt, new Date())
    requireRoleHolds(input.role, input.permissions)
    requireNotStronger(actor, input)
    // Every write takes this lock in the end; taken here, no revocation of the maker's tokens and no end of their sessions can slip in between.
    await lockAuditChain(context.tx)
    await requireSession(context)
    const parentId = await findParent(context, expiresAt)
    const token = newApiToken()
    const row = await context.tx.apiToken.create({
      data: {
        id: newId('tok'),
        instanceId: context.instanceId,
        name: input.name,
        hash: peppered('api-token', token),
        hint: secretHint(token),
        role: input.role,
        permissions: input.permissions,
        ownerId: ownerOf(actor),
        parentId,
        createdBy: tellActor(actor),
        expiresAt,
      },
      include: apiTokenIncludes,
    })
    context.audit({
      action: 'api_token.created',
      targetType: 'api_token',
      targetId: row.id,
      targetName: row.name,
      detail: newFields(row, ['name', 'role', 'permissions', 'expiresAt']),
    })
    return { ...toApiTokenDto(row), token }
  })
}

/** A sign-in that ended while this write waited, with a reset of the password for one, makes no token any more. */
async function requireSession({ tx, actor }: WriteContext): Promise<void> {
  if (actor.sessionId === undefined) return
  const session = await tx.session.findUnique({ where: { id: actor.sessionId }, select: { id: true } })
  if (session === null)
    throw new AppError('session.missing', { message: 'Your session has ended. Sign in again.' })
}

function requireNotStronger(actor: Actor, input: CreateApiTokenInput): void {
  const missing = effectivePermissions(input, 'administrator').find((permission) => !holds(actor, permission))
  if (missing === undefined) return
  throw new AppError('permission.denied', {
    message: `You cannot give the permission ${missing}, because you do not hold it yourself.`,
  })
}

function ownerOf(actor: Actor): string | null {
  return actor.kind === 'user' ? actor.id : (actor.ownerId ?? null)
}

/**
 * The token that makes this one; null for people and ADMIN_API_TOKEN. Throws `input.invalid` when the new one would
 * outlive it.
 */
async function findParent({ tx, actor }: WriteContext, expiresAt: Date): Promise<string | null> {
  if (actor.kind !== 'api_token' || !actor.id.startsWith('tok_')) return null
  const parent = await tx.apiToken.findFirst({ where: { id: actor.id, revokedAt: null } })
  if (parent === null) throw new AppError('token.invalid', { message: 'The management token is wrong.' })
  if (expiresAt > parent.expiresAt) {
    throw invalid('expiresAt', 'A token that another token makes cannot be valid for longer than that one.')
  }
  return parent.id
}
