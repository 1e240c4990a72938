import type { AuthorizationRule } from '@/lib/db/generated/client'
import type { RuleDto } from '@/lib/vault/rules/schema'

/** What a query must include so that a row can be shown. */
export const ruleIncludes = {
  subjects: { select: { application: { select: { id: true, name: true } } } },
  resources: {
    select: {
      id: true,
      manual: true,
      credential: { select: { id: true, identifier: true, name: true } },
      edges: { select: { edgeId: true } },
    },
    orderBy: { createdAt: 'asc' },
  },
} as const

export type RuleRow = AuthorizationRule & {
  subjects: { application: { id: string; name: string } }[]
  resources: {
    id: string
    manual: boolean
    credential: { id: string; identifier: string; name: string }
    edges: { edgeId: string }[]
  }[]
}

export function toRuleDto(row: RuleRow): RuleDto {
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    kind: row.kind,
    status: row.status,
    subjects: row.subjects.map(({ application }) => ({
      applicationId: application.id,
      name: application.name,
    })),
    resources: row.resources.map(({ id, manual, credential, edges }) => ({
      id,
      manual,
      credentialId: credential.id,
      identifier: credential.identifier,
      name: credential.name,
      edgeIds: edges.map(({ edgeId }) => edgeId),
    })),
    createdAt: row.createdAt.toISOString(),
  }
}
