import type { Actor } from '@/lib/actor'
import { newFields } from '@/lib/audit/changed-fields'
import { transact, type WriteContext } from '@/lib/db/transact'
import { requireUniqueApplication } from '@/lib/identity/applications/find-application'
import { requireFreeAudience } from '@/lib/identity/applications/rules'
import type { ApplicationDto, CreateApplicationInput } from '@/lib/identity/applications/schema'
import { applicationIncludes, toApplicationDto } from '@/lib/identity/applications/to-application-dto'
import { newId } from '@/lib/ids'

/** Creates an M2M application: an OAuth client, a resource server, or both. Throws `resource.conflict` by field. */
export async function createApplication(
  actor: Actor,
  input: CreateApplicationInput,
): Promise<ApplicationDto> {
  return transact(actor, 'application:write', (context) => insertApplication(context, input))
}

export interface ApplicationValues extends CreateApplicationInput {
  identityType?: 'application' | 'agent'
  tokenExchange?: boolean
  sample?: boolean
}

/** The same inside a running transaction, also for agents and samples. */
export async function insertApplication(
  context: WriteContext,
  values: ApplicationValues,
): Promise<ApplicationDto> {
  const { tx, instanceId } = context
  const { name, audience } = values
  requireFreeAudience(audience, instanceId)
  await requireUniqueApplication(tx, { instanceId, name, audience })
  const row = await tx.application.create({
    data: {
      ...values,
      id: newId('app'),
      instanceId,
      resourceServerStatus: audience === undefined ? 'disabled' : 'enabled',
    },
    include: applicationIncludes,
  })
  context.audit({
    action: 'application.created',
    targetType: 'application',
    targetId: row.id,
    targetName: name,
    detail: newFields(row, [
      ...([
        'name',
        'description',
        'identityType',
        'audience',
        'clientStatus',
        'resourceServerStatus',
      ] as const),
      'gatewayAudience',
    ]),
  })
  return toApplicationDto(row)
}
