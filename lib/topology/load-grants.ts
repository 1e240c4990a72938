import { tellActorOf } from '@/lib/audit/tell-actor'
import type { Tx } from '@/lib/db/client'

const monthMs = 30 * 24 * 60 * 60 * 1000

const undrawn = { manual: true, edges: { none: {} } } as const

/** Rows that were granted by hand and that no edge holds, with the names that a line needs. */
export async function loadUndrawn(tx: Tx, instanceId: string) {
  const scopeGrants = await tx.scopeGrant.findMany({
    // What is granted on built-in resource servers opens the vault and the gateway as such, and nothing behind them.
    where: { instanceId, ...undrawn, scope: { application: { builtIn: false } } },
    include: {
      client: { select: { id: true, name: true, identityType: true } },
      scope: {
        select: {
          value: true,
          application: { select: { id: true, name: true, audience: true, identityType: true } },
        },
      },
    },
    orderBy: { createdAt: 'asc' },
  })
  const grants = await tx.grant.findMany({
    where: { instanceId, ...undrawn },
    include: { consumer: { select: { name: true, claim: true, value: true } } },
    orderBy: { createdAt: 'asc' },
  })
  return { scopeGrants, grants, resources: await loadRuleResources(tx, instanceId) }
}

async function loadRuleResources(tx: Tx, instanceId: string) {
  return tx.ruleResource.findMany({
    where: { ...undrawn, rule: { instanceId } },
    include: {
      rule: {
        select: {
          status: true,
          subjects: {
            select: {
              startsAt: true,
              expiresAt: true,
              application: {
                select: { id: true, name: true, identityType: true, status: true, clientStatus: true },
              },
            },
          },
        },
      },
      credential: { select: { id: true, name: true, identifier: true, label: true, status: true } },
    },
    orderBy: { createdAt: 'asc' },
  })
}

export type Undrawn = Awaited<ReturnType<typeof loadUndrawn>>

/** Names of those who granted the rows by hand, by the row's id, as the audit log tells. */
export async function loadGranters(
  tx: Tx,
  { instanceId, rows }: { instanceId: string; rows: Undrawn },
): Promise<Map<string, string>> {
  const ids = [...rows.scopeGrants, ...rows.grants, ...rows.resources].map(({ id }) => id)
  const events = await tx.auditEvent.findMany({
    where: { instanceId, targetId: { in: ids }, action: { in: ['scope_grant.created', 'grant.created'] } },
    select: { targetId: true, actorKind: true, actorId: true, actorName: true },
    orderBy: { seq: 'asc' },
  })
  return new Map(events.map((event) => [event.targetId, tellActorOf(event)]))
}

/** The last call of each application to each Model API in the last 30 days, by `application modelApi`. */
export async function loadLastCalls(tx: Tx, instanceId: string): Promise<Map<string, string>> {
  const groups = await tx.gatewayRequest.groupBy({
    by: ['applicationId', 'modelApiId'],
    where: { instanceId, time: { gte: new Date(Date.now() - monthMs) } },
    _max: { time: true },
  })
  return new Map(
    groups.map(({ applicationId, modelApiId, _max }) => [
      callKey(applicationId, modelApiId),
      _max.time?.toISOString() ?? '',
    ]),
  )
}

export function callKey(applicationId: string, modelApiId: string): string {
  return `${applicationId} ${modelApiId}`
}
