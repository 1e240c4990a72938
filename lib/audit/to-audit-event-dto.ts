import { maskSecrets } from '@/lib/audit/mask-secrets'
import type { AuditEventDto } from '@/lib/audit/schema'
import type { AuditEvent } from '@/lib/db/generated/client'

export function toAuditEventDto(row: AuditEvent): AuditEventDto {
  return {
    id: row.id,
    time: row.time.toISOString(),
    action: row.action,
    result: row.result as AuditEventDto['result'],
    actor: { kind: row.actorKind, id: row.actorId, name: row.actorName },
    via: row.via,
    sourceIp: row.sourceIp,
    requestId: row.requestId,
    target: { type: row.targetType, id: row.targetId, name: row.targetName },
    detail: maskSecrets(row.detail) as Record<string, unknown>,
  }
}
