import type { Prisma } from '@/lib/db/generated/client'
import type { ApiTokenDto } from '@/lib/identity/api-tokens/schema'

export const apiTokenIncludes = { owner: { select: { status: true } } } as const

type ApiTokenRow = Omit<Prisma.ApiTokenGetPayload<{ include: typeof apiTokenIncludes }>, 'hash'>

export function toApiTokenDto(row: ApiTokenRow, now = new Date()): ApiTokenDto {
  return {
    id: row.id,
    name: row.name,
    hint: row.hint,
    role: row.role,
    permissions: row.permissions,
    state: tokenState(row, now),
    createdBy: row.createdBy,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    lastUsedIp: row.lastUsedIp,
    revokedAt: row.revokedAt?.toISOString() ?? null,
  }
}

/** Why a call with the token is refused, or `live`. */
export function tokenState(
  token: Pick<ApiTokenRow, 'revokedAt' | 'expiresAt' | 'owner'>,
  now: Date,
): ApiTokenDto['state'] {
  if (token.revokedAt !== null) return 'revoked'
  if (token.expiresAt <= now) return 'expired'
  return token.owner?.status === 'disabled' ? 'owner_disabled' : 'live'
}
