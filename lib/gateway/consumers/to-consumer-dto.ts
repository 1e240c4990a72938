import type { Consumer } from '@/lib/db/generated/client'
import type { ConsumerDto } from '@/lib/gateway/consumers/schema'

/** What a query must include so that a row can be shown. */
export const consumerIncludes = { _count: { select: { grants: true } } } as const

export type ConsumerRow = Consumer & { _count: { grants: number } }

export function toConsumerDto(row: ConsumerRow): ConsumerDto {
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    status: row.status,
    claim: row.claim,
    value: row.value,
    match: row.match,
    managed: row.managed,
    applicationId: row.applicationId,
    grantCount: row._count.grants,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}
