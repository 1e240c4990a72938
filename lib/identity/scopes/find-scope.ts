import type { WriteContext } from '@/lib/db/transact'
import type { Application, Scope } from '@/lib/db/generated/client'
import { notFound } from '@/lib/errors'
import { lockApplication } from '@/lib/identity/applications/find-application'
import { requireChangeable } from '@/lib/identity/applications/rules'

export interface ScopeKey {
  applicationId: string
  id: string
}

/** Finds a scope that may be changed and locks its application. Throws `resource.not_found`, `resource.conflict`. */
export async function lockScope(
  context: WriteContext,
  { applicationId, id }: ScopeKey,
): Promise<{ application: Application; scope: Scope }> {
  const application = await lockApplication(context, applicationId)
  const scope = await context.tx.scope.findFirst({ where: { id, applicationId } })
  if (scope === null) throw notFound('scope', id)
  requireChangeable(application)
  return { application, scope }
}
