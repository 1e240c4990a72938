import type { Actor } from '@/lib/actor'
import { changedFields } from '@/lib/audit/changed-fields'
import { refuseOverwrite } from '@/lib/audit/refuse-overwrite'
import { transact } from '@/lib/db/transact'
import { lockInstance } from '@/lib/identity/instance/lock-instance'
import type { InstanceUpdate } from '@/lib/identity/instance/schema'
import type { SeenValues } from '@/lib/schema'

/** Renames the instance. Its id, and with it every audience and issuer, stays. */
export async function updateInstance(
  actor: Actor,
  { seen, ...change }: InstanceUpdate & { seen?: SeenValues | undefined },
): Promise<InstanceUpdate> {
  return transact(actor, 'setting:write', async ({ tx, instanceId, audit }) => {
    await lockInstance(tx, instanceId)
    const before = await tx.instance.findUniqueOrThrow({
      where: { id: instanceId },
      select: { description: true },
    })
    await refuseOverwrite({ tx, instanceId }, { ids: [instanceId], before, changes: change, seen })
    const { description } = await tx.instance.update({ where: { id: instanceId }, data: change })
    audit({
      action: 'setting.instance_updated',
      targetType: 'instance',
      targetId: instanceId,
      targetName: description,
      detail: changedFields(before, change),
    })
    return { description }
  })
}
