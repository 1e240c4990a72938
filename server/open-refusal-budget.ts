import { RefusalBudget } from '@/lib/audit/refusal-budget'
import type { RecordSpool } from '@/lib/audit/spool'
import { newId } from '@/lib/ids'
import { log } from '@/lib/log'
import type { SnapshotStore } from '@/lib/policy/snapshot-store'

/** A budget for refusals of unknown callers whose surplus becomes one audit line with `detail.repeated`. */
export function openRefusalBudget(about: {
  spool: RecordSpool
  snapshots: SnapshotStore
  action: 'token.refused' | 'gateway.refused'
  via: 'oauth' | 'gateway'
}): RefusalBudget {
  const { spool, snapshots, action, via } = about
  return new RefusalBudget(({ sourceIp, repeated }) => {
    try {
      spool.audit({
        id: newId('evt'),
        instanceId: snapshots.current.instanceId,
        time: new Date(),
        action,
        result: 'refused',
        actorKind: 'anonymous',
        actorId: '',
        actorName: '',
        via,
        sourceIp,
        requestId: '',
        targetType: '',
        targetId: '',
        targetName: '',
        detail: { repeated },
      })
    } catch (error) {
      log().error({ err: error, action, sourceIp, repeated }, 'repeated refusals could not be recorded')
    }
  })
}
