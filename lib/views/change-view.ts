import type { Actor } from '@/lib/actor'
import { changedFields } from '@/lib/audit/changed-fields'
import { transact } from '@/lib/db/transact'
import { lockView, requireFreeName } from '@/lib/views/find-view'
import type { ChangeViewForm, ViewDto, ViewPage } from '@/lib/views/schema'
import { toViewDto } from '@/lib/views/to-view-dto'

/** Renames a view of the actor, or makes it show what the list shows now. */
export async function changeView(actor: Actor, { id, ...changes }: ChangeViewForm): Promise<ViewDto> {
  return transact(actor, 'view:write', async (context) => {
    const before = await lockView(context, id)
    const { name } = changes
    if (name !== undefined) {
      await requireFreeName(context, { page: before.page as ViewPage, name, exceptId: id })
    }
    const row = await context.tx.savedView.update({ where: { id }, data: changes })
    context.audit({
      action: 'view.updated',
      targetType: 'view',
      targetId: id,
      targetName: row.name,
      // What a person looks for is nobody else's business.
      detail: name === undefined ? {} : changedFields(before, { name }),
    })
    return toViewDto(row)
  })
}
