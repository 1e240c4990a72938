import type { ScopeGrant } from '@/lib/db/generated/client'
import { holdingEdge, type HoldingEdge } from '@/lib/identity/scope-grants/held-by'
import type { ScopeGrantDto } from '@/lib/identity/scope-grants/schema'

/** What a query must include so that a row can be shown. */
export const scopeGrantIncludes = {
  client: { select: { name: true, nameKey: true } },
  scope: { include: { application: { select: { name: true, nameKey: true, audience: true } } } },
  edges: holdingEdge,
} as const

export type ScopeGrantRow = ScopeGrant & {
  client: { name: string }
  scope: {
    name: string
    value: string
    applicationId: string
    application: { name: string; audience: string | null }
  }
  edges: HoldingEdge[]
}

export function toScopeGrantDto(row: ScopeGrantRow): ScopeGrantDto {
  const { scope, client } = row
  return {
    id: row.id,
    clientId: row.clientId,
    clientName: client.name,
    scopeId: row.scopeId,
    scopeName: scope.name,
    scopeValue: scope.value,
    resourceServerId: scope.applicationId,
    resourceServerName: scope.application.name,
    audience: scope.application.audience ?? '',
    manual: row.manual,
    edgeIds: row.edges.map(({ edgeId }) => edgeId),
    createdAt: row.createdAt.toISOString(),
  }
}

/** The grant in one line, for the audit log. */
export function nameScopeGrant({ client, scope }: ScopeGrantRow): string {
  return `${client.name} → ${scope.application.audience ?? ''}|${scope.value}`
}
