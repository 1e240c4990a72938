import type { Scope } from '@/lib/db/generated/client'
import type { ScopeDto } from '@/lib/identity/scopes/schema'

/** What a query must include so that a row can be shown. */
export const scopeIncludes = {
  application: { select: { audience: true } },
  _count: { select: { grants: true } },
} as const

export type ScopeRow = Scope & { application: { audience: string | null }; _count: { grants: number } }

export function toScopeDto(row: ScopeRow): ScopeDto {
  return {
    id: row.id,
    applicationId: row.applicationId,
    name: row.name,
    value: row.value,
    type: row.type,
    fullValue: `${row.application.audience ?? ''}|${row.value}`,
    grantCount: row._count.grants,
    createdAt: row.createdAt.toISOString(),
  }
}
