import type { Actor } from '@/lib/actor'
import { describeAffected, latest } from '@/lib/bulk/describe-affected'
import type { BulkImpact, BulkSwitch } from '@/lib/bulk/schema'
import { db } from '@/lib/db/client'
import { findLastUse } from '@/lib/identity/applications/find-last-use'
import { authorize } from '@/lib/identity/permissions'

const selection = {
  id: true,
  name: true,
  status: true,
  agent: { select: { id: true } },
  scopeGrants: { select: { id: true } },
  consumers: { select: { grants: { select: { modelApi: { select: { id: true, name: true } } } } } },
  scopes: { select: { grants: { select: { client: { select: { id: true, name: true } } } } } },
} as const

/**
 * What enabling or disabling several applications would do: which of them hold anything, which Model APIs they reach by
 * consumers of their own, and which clients get tokens for them.
 */
export async function previewApplicationSwitch(
  actor: Actor,
  { ids, status }: BulkSwitch,
): Promise<BulkImpact> {
  authorize(actor, 'application:read')
  const rows = await db().application.findMany({
    where: { instanceId: actor.instanceId, id: { in: ids } },
    select: selection,
  })
  const changing = rows.filter((row) => row.status !== status)
  const reached = (row: (typeof rows)[number]) =>
    row.consumers.flatMap(({ grants }) => grants.map(({ modelApi }) => modelApi))
  const holders = changing.filter((row) => row.scopeGrants.length > 0 || reached(row).length > 0)
  const clients = changing.flatMap(({ scopes }) =>
    scopes.flatMap(({ grants }) => grants.map(({ client }) => client)),
  )
  const used = await findLastUse(
    actor,
    changing.map(({ id }) => id),
  )
  return {
    unchanged: rows.filter((row) => row.status === status).map(({ id }) => id),
    affected: [
      ...describeAffected(
        'agents',
        holders.filter(({ agent }) => agent !== null),
      ),
      ...describeAffected(
        'applications',
        holders.filter(({ agent }) => agent === null),
      ),
      ...describeAffected('reach', holders.flatMap(reached)),
      ...describeAffected('clients', clients),
    ],
    lastUsedAt: latest(Object.values(used)),
  }
}
