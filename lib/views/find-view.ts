import type { SavedView } from '@/lib/db/generated/client'
import type { WriteContext } from '@/lib/db/transact'
import { AppError, conflict, notFound } from '@/lib/errors'
import type { ViewPage } from '@/lib/views/schema'

const maxViews = 50

/** Finds a view of the actor and locks it. One of somebody else does not exist for them: `resource.not_found`. */
export async function lockView({ tx, actor, instanceId }: WriteContext, id: string): Promise<SavedView> {
  const where = { id, instanceId, userId: actor.id }
  await tx.$executeRaw`SELECT 1 FROM saved_views WHERE id = ${id} AND "userId" = ${actor.id} FOR UPDATE`
  const row = await tx.savedView.findFirst({ where })
  if (row === null) throw notFound('view', id)
  return row
}

interface ViewName {
  page: ViewPage
  name: string
  /** The view that may have the name already. */
  exceptId?: string
}

/** Throws `resource.conflict` when the actor has a view of the list under this name. */
export async function requireFreeName({ tx, actor }: WriteContext, view: ViewName): Promise<void> {
  const { page, name, exceptId = '' } = view
  const taken = await tx.savedView.count({ where: { userId: actor.id, page, name, NOT: { id: exceptId } } })
  if (taken > 0) throw conflict('name', `You have a view named ${name} here already.`)
}

/** Throws `limit.reached` when the list has as many views as a menu can show. */
export async function requireRoom({ tx, actor }: WriteContext, page: ViewPage): Promise<void> {
  if ((await tx.savedView.count({ where: { userId: actor.id, page } })) < maxViews) return
  throw new AppError('limit.reached', {
    message: `You have ${maxViews} views here. Delete one before you save another.`,
  })
}
