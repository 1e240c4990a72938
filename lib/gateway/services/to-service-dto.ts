import type { Service } from '@/lib/db/generated/client'
import type { ServiceDto } from '@/lib/gateway/services/schema'

/** What a query must include so that a row can be shown. */
export const serviceIncludes = { _count: { select: { modelApis: true } } } as const

export type ServiceRow = Service & { _count: { modelApis: number } }

/** `hasApiKey` is read from the sealed column's presence; the column itself goes no further. */
export function toServiceDto(row: ServiceRow): ServiceDto {
  return {
    id: row.id,
    name: row.name,
    provider: row.provider,
    protocol: row.protocol,
    baseUrl: row.baseUrl,
    hasApiKey: row.apiKeySealed !== null,
    hint: row.hint,
    paceMs: row.paceMs,
    status: row.status,
    modelApiCount: row._count.modelApis,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}
