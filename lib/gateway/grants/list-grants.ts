import type { Actor } from '@/lib/actor'
import { db } from '@/lib/db/client'
import { keyset, toPage } from '@/lib/db/page'
import type { GrantDto } from '@/lib/gateway/grants/schema'
import { grantIncludes, toGrantDto } from '@/lib/gateway/grants/to-grant-dto'
import { authorize } from '@/lib/identity/permissions'
import type { Page, PageOptions } from '@/lib/schema'

export interface ListGrantsOptions extends Omit<PageOptions, 'search'> {
  consumerId?: string | undefined
  modelApiId?: string | undefined
}

/** Grants, newest first, by consumer or by Model API. */
export async function listGrants(actor: Actor, options: ListGrantsOptions = {}): Promise<Page<GrantDto>> {
  authorize(actor, 'grant:read')
  const { after, ...window } = keyset(options)
  const { consumerId, modelApiId } = options
  const rows = await db().grant.findMany({
    where: { instanceId: actor.instanceId, consumerId, modelApiId, AND: [after] },
    include: grantIncludes,
    ...window,
  })
  return toPage(rows, { options, toItem: toGrantDto })
}
