import type { Actor } from '@/lib/actor'
import { db } from '@/lib/db/client'
import { authorize } from '@/lib/identity/permissions'
import type { ViewDto, ViewPage } from '@/lib/views/schema'
import { toViewDto } from '@/lib/views/to-view-dto'

/** The views of a list that the actor saved, by name. Those of others are nobody else's business. */
export async function listViews(actor: Actor, { page }: { page: ViewPage }): Promise<ViewDto[]> {
  authorize(actor, 'view:write')
  const { instanceId, id: userId } = actor
  const rows = await db().savedView.findMany({
    where: { instanceId, userId, page },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
  return rows.map(toViewDto)
}
