import type { Actor } from '@/lib/actor'
import { db } from '@/lib/db/client'
import { keyset, toPage } from '@/lib/db/page'
import type { ApiTokenDto } from '@/lib/identity/api-tokens/schema'
import { apiTokenIncludes, toApiTokenDto } from '@/lib/identity/api-tokens/to-api-token-dto'
import { authorize } from '@/lib/identity/permissions'
import type { Page, PageOptions } from '@/lib/schema'

/** The tokens of the management API by their hints, newest first, revoked and expired ones included. */
export async function listApiTokens(actor: Actor, options: PageOptions = {}): Promise<Page<ApiTokenDto>> {
  authorize(actor, 'api_token:read')
  const { after, ...window } = keyset(options)
  const rows = await db().apiToken.findMany({
    where: { instanceId: actor.instanceId, ...after },
    include: apiTokenIncludes,
    ...window,
  })
  return toPage(rows, { options, toItem: (row) => toApiTokenDto(row) })
}
