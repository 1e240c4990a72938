import type { Actor } from '@/lib/actor'
import { changedFields } from '@/lib/audit/changed-fields'
import { refuseOverwrite } from '@/lib/audit/refuse-overwrite'
import { transact, type WriteContext } from '@/lib/db/transact'
import { lockApplication, requireUniqueApplication } from '@/lib/identity/applications/find-application'
import {
  requireChangeable,
  requireFreeAudience,
  requireResourceServerChange,
} from '@/lib/identity/applications/rules'
import type { ApplicationDto, UpdateApplicationInput } from '@/lib/identity/applications/schema'
import { applicationIncludes, toApplicationDto } from '@/lib/identity/applications/to-application-dto'
import type { SeenValues } from '@/lib/schema'

/** Changes an application: names, its status, its client side and its resource server side. Only given fields change. */
export async function updateApplication(
  actor: Actor,
  { id, changes, seen }: { id: string; changes: UpdateApplicationInput; seen?: SeenValues | undefined },
): Promise<ApplicationDto> {
  return transact(actor, 'application:write', (context) => changeApplication(context, { id, changes, seen }))
}

/** The same inside a running transaction. */
export async function changeApplication(
  context: WriteContext,
  { id, changes, seen }: { id: string; changes: UpdateApplicationInput; seen?: SeenValues | undefined },
): Promise<ApplicationDto> {
  const { tx, instanceId } = context
  const before = await lockApplication(context, id)
  await refuseOverwrite(context, { ids: [id], before, changes, seen })
  requireChangeable(before)
  requireFreeAudience(changes.audience, instanceId)
  requireResourceServerChange(before, changes)
  await requireUniqueApplication(tx, { instanceId, ...changes, exceptId: id })
  const row = await tx.application.update({
    where: { id },
    data: { ...changes, ...startResourceServer(before, changes) },
    include: applicationIncludes,
  })
  if (row.agent !== null && changes.name !== undefined) {
    const ownRule = { instanceId, kind: 'exclusive', subjects: { some: { applicationId: id } } } as const
    await tx.authorizationRule.updateMany({ where: ownRule, data: { name: changes.name } })
  }
  context.audit({
    action: 'application.updated',
    targetType: 'application',
    targetId: id,
    targetName: row.name,
    detail: changedFields(before, changes),
  })
  return toApplicationDto(row)
}

/** The first identifier turns the resource server side on, unless the change says otherwise. */
function startResourceServer(before: { audience: string | null }, changes: UpdateApplicationInput) {
  const isFirst = before.audience === null && changes.audience !== undefined
  return isFirst ? { resourceServerStatus: changes.resourceServerStatus ?? ('enabled' as const) } : {}
}
