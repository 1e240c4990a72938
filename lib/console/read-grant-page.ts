import 'server-only'
import { cache } from 'react'
import type { Actor } from '@/lib/actor'
import { findOrigin } from '@/lib/audit/find-origin'
import { orNull } from '@/lib/console/or-null'
import { readActivity } from '@/lib/console/read-activity'
import { getGrant } from '@/lib/gateway/grants/get-grant'
import { getScopeGrant } from '@/lib/identity/scope-grants/get-scope-grant'
import { listHoldingEdges } from '@/lib/topology/list-holding-edges'

/**
 * Everything that the page of one grant shows: of a consumer for a Model API, or of a scope for a client. The prefix of the
 * id tells which. Null when there is none.
 */
export const readGrantPage = cache(async (actor: Actor, id: string) => {
  const grant = id.startsWith('sg_') ? await readScopeGrant(actor, id) : await readGrant(actor, id)
  if (grant === null) return null
  const [origin, edges, activity] = await Promise.all([
    findOrigin(actor, id),
    listHoldingEdges(actor, grant.edgeIds),
    readActivity(actor, { targetIds: [id], ...(grant.calls === undefined ? {} : { calls: grant.calls }) }),
  ])
  return { ...grant, origin: grant.manual ? origin : null, edges, activity }
})

async function readGrant(actor: Actor, id: string) {
  const found = await orNull(getGrant(actor, id))
  if (found === null) return null
  const { consumerId, consumerName, modelApiId, modelApiName, ...grant } = found
  return {
    ...grant,
    kind: 'grant' as const,
    who: { name: consumerName, href: `/consumers/${consumerId}`, id: consumerId },
    what: { name: modelApiName, href: `/model-apis/${modelApiId}`, id: modelApiId },
    calls: { consumerId, modelApiId },
  }
}

async function readScopeGrant(actor: Actor, id: string) {
  const grant = await orNull(getScopeGrant(actor, id))
  if (grant === null) return null
  const { manual, edgeIds, createdAt } = grant
  const request = `${grant.audience}|${grant.scopeValue}`
  return {
    ...{ id, manual, edgeIds, createdAt },
    kind: 'scope_grant' as const,
    expiresAt: null,
    who: { name: grant.clientName, href: `/applications/${grant.clientId}`, id: grant.clientId },
    what: {
      name: `${grant.resourceServerName}: ${grant.scopeValue}`,
      href: `/applications/${grant.resourceServerId}?tab=permissions`,
      id: request,
    },
    calls: undefined,
  }
}

export type GrantPageData = NonNullable<Awaited<ReturnType<typeof readGrantPage>>>
