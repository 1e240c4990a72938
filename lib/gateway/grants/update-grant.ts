import type { Actor } from '@/lib/actor'
import { changedFields } from '@/lib/audit/changed-fields'
import { refuseOverwrite } from '@/lib/audit/refuse-overwrite'
import { transact } from '@/lib/db/transact'
import { lockGrant } from '@/lib/gateway/grants/find-grant'
import { requireGrantEnd } from '@/lib/gateway/grants/rules'
import type { GrantDto, UpdateGrantInput } from '@/lib/gateway/grants/schema'
import { grantIncludes, nameGrant, toGrantDto } from '@/lib/gateway/grants/to-grant-dto'
import type { SeenValues } from '@/lib/schema'

/** Moves the end of a grant. Throws `input.invalid` when the end is past or an edge holds the grant for good. */
export async function updateGrant(
  actor: Actor,
  { id, changes, seen }: { id: string; changes: UpdateGrantInput; seen?: SeenValues | undefined },
): Promise<GrantDto> {
  return transact(actor, 'grant:write', async (context) => {
    const before = await lockGrant(context, id)
    const expiresAt = changes.expiresAt === null ? null : new Date(changes.expiresAt)
    await refuseOverwrite(context, { ids: [id], before, changes: { expiresAt }, seen })
    requireGrantEnd(expiresAt, { now: new Date(), heldByEdge: before.edges.length > 0 })
    const row = await context.tx.grant.update({ where: { id }, data: { expiresAt }, include: grantIncludes })
    context.audit({
      action: 'grant.updated',
      targetType: 'grant',
      targetId: id,
      targetName: nameGrant(row),
      detail: changedFields(before, { expiresAt }),
    })
    return toGrantDto(row)
  })
}
