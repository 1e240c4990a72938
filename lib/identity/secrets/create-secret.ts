import { tellActor } from '@/lib/audit/tell-actor'
import { randomBytes } from 'node:crypto'
import type { Actor } from '@/lib/actor'
import { newFields } from '@/lib/audit/changed-fields'
import type { Application } from '@/lib/db/generated/client'
import { transact, type WriteContext } from '@/lib/db/transact'
import { lockApplication } from '@/lib/identity/applications/find-application'
import { requireChangeable } from '@/lib/identity/applications/rules'
import { requireRoomForSecret, requireValidity } from '@/lib/identity/secrets/rules'
import type { CreatedSecretDto, CreateSecretInput } from '@/lib/identity/secrets/schema'
import { toSecretDto } from '@/lib/identity/secrets/to-secret-dto'
import { newId } from '@/lib/ids'
import { peppered } from '@/lib/vault/keys'
import { secretHint } from '@/lib/vault/seal'

/** A new client secret: `CS` and 256 random bits in base64url, the alphabet that every client encodes the same way. */
export function newClientSecret(): string {
  return `CS${randomBytes(32).toString('base64url')}`
}

/**
 * Adds a client secret to an application. The answer carries its text, once; only a keyed hash is stored. Throws
 * `limit.reached` when there are two.
 */
export async function createSecret(
  actor: Actor,
  { applicationId, expiresAt }: CreateSecretInput & { applicationId: string },
): Promise<CreatedSecretDto> {
  return transact(actor, 'secret:write', async (context) => {
    const application = await lockApplication(context, applicationId)
    return insertSecret(context, { application, expiresAt })
  })
}

/** The same inside a running transaction, for an application that is locked. */
export async function insertSecret(
  context: WriteContext,
  { application, expiresAt }: CreateSecretInput & { application: Application },
): Promise<CreatedSecretDto> {
  requireChangeable(application)
  const applicationId = application.id
  const end = expiresAt === null ? null : new Date(expiresAt)
  requireValidity(end, new Date())
  requireRoomForSecret(await context.tx.clientSecret.count({ where: { applicationId } }))
  const clientSecret = newClientSecret()
  const row = await context.tx.clientSecret.create({
    data: {
      id: newId('sci'),
      instanceId: context.instanceId,
      applicationId,
      hash: peppered('client-secret-pepper', clientSecret),
      hint: secretHint(clientSecret),
      expiresAt: end,
      createdBy: tellActor(context.actor),
    },
  })
  context.audit({
    action: 'secret.created',
    targetType: 'client_secret',
    targetId: row.id,
    targetName: application.name,
    detail: { applicationId, ...newFields(row, ['status', 'expiresAt']) },
  })
  return { ...toSecretDto(row), clientSecret }
}
