import type { Actor } from '@/lib/actor'
import { transact } from '@/lib/db/transact'
import { lockView } from '@/lib/views/find-view'

/** Deletes a view of the actor. What it showed stays. */
export async function deleteView(actor: Actor, id: string): Promise<void> {
  await transact(actor, 'view:write', async (context) => {
    const { name } = await lockView(context, id)
    await context.tx.savedView.delete({ where: { id } })
    context.audit({ action: 'view.deleted', targetType: 'view', targetId: id, targetName: name })
  })
}
