import type { Actor } from '@/lib/actor'
import type { AuditRecord } from '@/lib/audit/append'
import { newId } from '@/lib/ids'

type Told = 'action' | 'result' | 'targetType' | 'targetId' | 'targetName' | 'detail'

/** An audit line of what somebody did, or was refused, at this moment. */
export function actorRecord(actor: Actor, entry: Pick<AuditRecord, Told>): AuditRecord {
  const { kind, id, name, instanceId, via, sourceIp, requestId } = actor
  return {
    ...entry,
    id: newId('evt'),
    instanceId,
    time: new Date(),
    actorKind: kind,
    actorId: id,
    actorName: name,
    via,
    sourceIp,
    requestId,
  }
}
