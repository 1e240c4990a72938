import type { Grant } from '@/lib/db/generated/client'
import type { GrantDto } from '@/lib/gateway/grants/schema'
import { holdingEdge, type HoldingEdge } from '@/lib/identity/scope-grants/held-by'

/** What a query must include so that a row can be shown. */
export const grantIncludes = {
  consumer: { select: { name: true, nameKey: true, managed: true } },
  modelApi: { select: { name: true, nameKey: true } },
  edges: holdingEdge,
} as const

export type GrantRow = Grant & {
  consumer: { name: string; managed: boolean }
  modelApi: { name: string }
  edges: HoldingEdge[]
}

export function toGrantDto(row: GrantRow): GrantDto {
  return {
    id: row.id,
    consumerId: row.consumerId,
    consumerName: row.consumer.name,
    modelApiId: row.modelApiId,
    modelApiName: row.modelApi.name,
    manual: row.manual,
    edgeIds: row.edges.map(({ edgeId }) => edgeId),
    expiresAt: row.expiresAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
  }
}

/** The grant in one line, for the audit log. */
export function nameGrant({ consumer, modelApi }: GrantRow): string {
  return `${consumer.name} → ${modelApi.name}`
}
