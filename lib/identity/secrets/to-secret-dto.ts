import type { ClientSecret } from '@/lib/db/generated/client'
import type { SecretDto } from '@/lib/identity/secrets/schema'

export function toSecretDto(row: Omit<ClientSecret, 'hash' | 'instanceId'>): SecretDto {
  return {
    id: row.id,
    applicationId: row.applicationId,
    hint: row.hint,
    status: row.status,
    startsAt: row.startsAt.toISOString(),
    expiresAt: row.expiresAt?.toISOString() ?? null,
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    lastUsedIp: row.lastUsedIp,
    createdBy: row.createdBy,
    createdAt: row.createdAt.toISOString(),
  }
}
