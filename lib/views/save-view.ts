import type { Actor } from '@/lib/actor'
import { transact } from '@/lib/db/transact'
import { AppError } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { requireFreeName, requireRoom } from '@/lib/views/find-view'
import type { SaveViewInput, ViewDto } from '@/lib/views/schema'
import { toViewDto } from '@/lib/views/to-view-dto'

/** Keeps the filters, sort and columns of a list under a name, for the actor alone. */
export async function saveView(actor: Actor, input: SaveViewInput): Promise<ViewDto> {
  if (actor.kind !== 'user') {
    throw new AppError('permission.denied', { message: 'Views belong to people; sign in to save one.' })
  }
  return transact(actor, 'view:write', async (context) => {
    await requireFreeName(context, input)
    await requireRoom(context, input.page)
    const { tx, instanceId } = context
    const row = await tx.savedView.create({
      data: { id: newId('view'), instanceId, userId: actor.id, ...input },
    })
    context.audit({ action: 'view.saved', targetType: 'view', targetId: row.id, targetName: row.name })
    return toViewDto(row)
  })
}
