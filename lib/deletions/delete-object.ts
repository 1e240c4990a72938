import type { Actor } from '@/lib/actor'
import { transact, type WriteContext } from '@/lib/db/transact'
import { deletePermissions, type DeletedKind, type DeletionDto } from '@/lib/deletions/schema'
import { notFound } from '@/lib/errors'
import { removeConsumer } from '@/lib/gateway/consumers/delete-consumer'
import { removeGrant } from '@/lib/gateway/grants/delete-grant'
import { removeModelApi } from '@/lib/gateway/model-apis/delete-model-api'
import { removeService } from '@/lib/gateway/services/delete-service'
import { removeApiKey } from '@/lib/gateway/services/remove-api-key'
import { removeAgent } from '@/lib/identity/agents/delete-agent'
import { removeApplication } from '@/lib/identity/applications/delete-application'
import { removeScopeGrant } from '@/lib/identity/scope-grants/delete-scope-grant'
import { removeScope } from '@/lib/identity/scopes/delete-scope'
import { removeSecret } from '@/lib/identity/secrets/delete-secret'
import { describeImpact } from '@/lib/impact/describe-impact'
import { requireTyped } from '@/lib/impact/rules'
import { removeCredential } from '@/lib/vault/credentials/delete-credential'

interface DeleteAsk {
  kind: DeletedKind
  id: string
  /** The name of the object, typed by a person to confirm. */
  typed?: string | undefined
}

/**
 * Deletes an object as a person does it: it need not be disabled first, but the name must be typed when calls were made
 * within the hour. `undoDeletion` takes it back. Throws `resource.in_use` without the name, and what the use case throws.
 */
export async function deleteObject(actor: Actor, { kind, id, typed }: DeleteAsk): Promise<DeletionDto> {
  const permission = deletePermissions[kind]
  requireTyped(await describeImpact(actor, { kind, id }), typed)
  return transact(actor, permission, (context) => removers[kind](context, id))
}

const removers: Record<DeletedKind, (context: WriteContext, id: string) => Promise<DeletionDto>> = {
  application: removeApplication,
  agent: removeAgent,
  credential: removeCredential,
  service: removeService,
  service_key: removeApiKey,
  model_api: removeModelApi,
  consumer: removeConsumer,
  grant: removeGrant,
  scope_grant: removeScopeGrant,
  secret: async (context, id) => {
    const where = { id, instanceId: context.instanceId }
    const row = await context.tx.clientSecret.findFirst({ where, select: { applicationId: true } })
    if (row === null) throw notFound('client secret', id)
    return removeSecret(context, { id, applicationId: row.applicationId })
  },
  scope: async (context, id) => {
    const where = { id, instanceId: context.instanceId }
    const row = await context.tx.scope.findFirst({ where, select: { applicationId: true } })
    if (row === null) throw notFound('scope', id)
    return removeScope(context, { id, applicationId: row.applicationId })
  },
}
