import type { Actor } from '@/lib/actor'
import { changedFields } from '@/lib/audit/changed-fields'
import { refuseOverwrite } from '@/lib/audit/refuse-overwrite'
import { transact } from '@/lib/db/transact'
import { lockInstance } from '@/lib/identity/instance/lock-instance'
import { securityColumns } from '@/lib/identity/instance/get-security'
import { requireIdleWithinSession } from '@/lib/identity/instance/rules'
import type { SecuritySettings, SecurityUpdate } from '@/lib/identity/instance/schema'
import type { SeenValues } from '@/lib/schema'

/**
 * Changes how people sign in, at once: shorter limits count for sessions that are open already, longer ones for new
 * sessions. Passwords that are set keep working. Throws `input.invalid` when the pause outlasts the session.
 */
export async function updateSecurity(
  actor: Actor,
  { seen, ...change }: SecurityUpdate & { seen?: SeenValues | undefined },
): Promise<SecuritySettings> {
  return transact(actor, 'setting:write', async ({ tx, instanceId, audit }) => {
    await lockInstance(tx, instanceId)
    const where = { id: instanceId }
    const before = await tx.instance.findUniqueOrThrow({ where, select: securityColumns })
    await refuseOverwrite({ tx, instanceId }, { ids: [instanceId], before, changes: change, seen })
    const after = { ...before, ...change }
    requireIdleWithinSession(after)
    await tx.instance.update({ where, data: change })
    audit({
      action: 'setting.security_updated',
      targetType: 'instance',
      targetId: instanceId,
      targetName: 'Sign-in and security',
      detail: changedFields(before, change),
    })
    return after
  })
}
