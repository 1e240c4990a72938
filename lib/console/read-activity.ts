import 'server-only'
import type { Actor } from '@/lib/actor'
import { listAuditEvents } from '@/lib/audit/list-audit-events'
import { listRequests, type ListRequestsOptions } from '@/lib/audit/list-requests'

const limit = 10

/** Which calls an object took part in. */
export type CallsOf = Pick<ListRequestsOptions, 'applicationId' | 'modelApiId' | 'consumerId'> | undefined

interface ActivityAsk {
  /** The object and what belongs to it, such as the secrets of an application. */
  targetIds: string[]
  /** Which calls it took part in; absent where it takes part in none. */
  calls?: CallsOf
}

/** The last calls and the last lines of the audit log about one object, for its detail page. */
export async function readActivity(actor: Actor, { targetIds, calls }: ActivityAsk) {
  const [requests, ...pages] = await Promise.all([
    calls === undefined ? null : listRequests(actor, { ...calls, limit }),
    ...targetIds.map((targetId) => listAuditEvents(actor, { targetId, limit })),
  ])
  const events = pages
    .flatMap(({ items }) => items)
    .toSorted((one, other) => other.time.localeCompare(one.time))
    .slice(0, limit)
  return { calls: requests?.items ?? null, callsOf: calls, events }
}
