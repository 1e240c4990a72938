import type { ModelApi } from '@/lib/db/generated/client'
import type { ModelApiDto } from '@/lib/gateway/model-apis/schema'

/** What a query must include so that a row can be shown. */
export const modelApiIncludes = {
  service: { select: { name: true, provider: true } },
  _count: { select: { grants: true } },
} as const

export type ModelApiRow = ModelApi & {
  service: { name: string; provider: ModelApiDto['provider'] }
  _count: { grants: number }
}

export function toModelApiDto(row: ModelApiRow): ModelApiDto {
  const grantCount = row._count.grants
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    basePath: row.basePath,
    protocol: row.protocol,
    authEnabled: row.authEnabled,
    status: row.status,
    serviceId: row.serviceId,
    serviceName: row.service.name,
    provider: row.service.provider,
    grantCount,
    warning: row.authEnabled && grantCount === 0 ? 'denies_everyone' : null,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}
