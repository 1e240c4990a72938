import type { Actor } from '@/lib/actor'
import { goneFields } from '@/lib/audit/changed-fields'
import { transact, type WriteContext } from '@/lib/db/transact'
import { keepDeleted } from '@/lib/deletions/keep-deleted'
import type { DeletionDto } from '@/lib/deletions/schema'
import { lockGrant } from '@/lib/gateway/grants/find-grant'
import { type GrantRow, nameGrant } from '@/lib/gateway/grants/to-grant-dto'
import { heldByEdges } from '@/lib/identity/scope-grants/held-by'

/**
 * Takes back a grant that was given by hand. What an edge holds stays until the edge goes: a grant held by both loses
 * its hand-made part only, a grant held by edges alone throws `resource.in_use` naming them. A managed consumer goes
 * with its last grant.
 */
export async function deleteGrant(actor: Actor, id: string): Promise<DeletionDto> {
  return transact(actor, 'grant:write', (context) => removeGrant(context, id))
}

/** The same inside a running transaction. */
export async function removeGrant(context: WriteContext, id: string): Promise<DeletionDto> {
  const row = await lockGrant(context, id)
  if (!row.manual) throw heldByEdges(`The grant of ${row.consumer.name}`, row.edges)
  const kept = await keepDeleted(context, { kind: 'grant', id, name: nameGrant(row) })
  const stillHeldBy = row.edges.map(({ edgeId }) => edgeId)
  if (stillHeldBy.length > 0)
    await context.tx.grant.update({ where: { id }, data: { manual: false, expiresAt: null } })
  else await dropGrant(context, row)
  context.audit({
    action: 'grant.deleted',
    targetType: 'grant',
    targetId: id,
    targetName: nameGrant(row),
    detail: {
      ...{ consumerId: row.consumerId, modelApiId: row.modelApiId, stillHeldBy },
      ...goneFields({ ...row, consumer: row.consumer.name, modelApi: row.modelApi.name }, [
        'consumer',
        'modelApi',
        'expiresAt',
      ]),
    },
  })
  return kept
}

async function dropGrant({ tx }: WriteContext, { id, consumerId, consumer }: GrantRow): Promise<void> {
  await tx.grant.delete({ where: { id } })
  if (!consumer.managed) return
  await tx.consumer.deleteMany({ where: { id: consumerId, managed: true, grants: { none: {} } } })
}
