import type { Credential } from '@/lib/db/generated/client'
import type { CredentialDto } from '@/lib/vault/credentials/schema'

/** What a query must include so that a row can be shown. */
export const credentialIncludes = {
  resources: { select: { rule: { select: { id: true, name: true } } }, orderBy: { createdAt: 'asc' } },
} as const

export type CredentialRow = Omit<Credential, 'sealed'> & {
  resources: { rule: { id: string; name: string } }[]
}

export function toCredentialDto(row: CredentialRow): CredentialDto {
  return {
    id: row.id,
    name: row.name,
    identifier: row.identifier,
    type: row.type,
    label: row.label,
    description: row.description,
    status: row.status,
    hint: row.hint,
    usedBy: row.resources.map(({ rule }) => ({ ruleId: rule.id, name: rule.name })),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}
