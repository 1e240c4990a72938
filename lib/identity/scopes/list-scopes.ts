import type { Actor } from '@/lib/actor'
import { db } from '@/lib/db/client'
import { keyset, toPage } from '@/lib/db/page'
import { notFound } from '@/lib/errors'
import { authorize } from '@/lib/identity/permissions'
import type { ScopeDto } from '@/lib/identity/scopes/schema'
import { scopeIncludes, toScopeDto } from '@/lib/identity/scopes/to-scope-dto'
import type { Page, PageOptions } from '@/lib/schema'

/** The scopes of a resource server, newest first. Throws `resource.not_found`. */
export async function listScopes(
  actor: Actor,
  { applicationId, ...options }: PageOptions & { applicationId: string },
): Promise<Page<ScopeDto>> {
  authorize(actor, 'application:read')
  const { instanceId } = actor
  if ((await db().application.count({ where: { id: applicationId, instanceId } })) === 0) {
    throw notFound('application', applicationId)
  }
  const { after, ...window } = keyset(options)
  const contains = { contains: options.search ?? '', mode: 'insensitive' } as const
  const rows = await db().scope.findMany({
    where: { applicationId, instanceId, AND: [after, { OR: [{ name: contains }, { value: contains }] }] },
    include: scopeIncludes,
    ...window,
  })
  return toPage(rows, { options, toItem: toScopeDto })
}
