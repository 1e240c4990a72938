import type { Application } from '@/lib/db/generated/client'
import type { ApplicationDto } from '@/lib/identity/applications/schema'

/** What a query must include so that a row can be shown. */
export const applicationIncludes = {
  agent: { select: { id: true } },
  _count: { select: { secrets: true, scopes: true } },
} as const

export type ApplicationRow = Application & {
  agent: { id: string } | null
  _count: { secrets: number; scopes: number }
}

export function toApplicationDto(row: ApplicationRow): ApplicationDto {
  return {
    id: row.id,
    clientId: row.id,
    name: row.name,
    description: row.description,
    environment: row.environment,
    identityType: row.identityType,
    builtIn: row.builtIn,
    status: row.status,
    clientStatus: row.clientStatus,
    resourceServerStatus: row.resourceServerStatus,
    tokenExchange: row.tokenExchange,
    audience: row.audience,
    gatewayAudience: row.gatewayAudience,
    agentId: row.agent?.id ?? null,
    secretCount: row._count.secrets,
    scopeCount: row._count.scopes,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}
