import type { Actor } from '@/lib/actor'
import type { BulkImpact, BulkSwitch } from '@/lib/bulk/schema'
import { db } from '@/lib/db/client'
import { previewApplicationSwitch } from '@/lib/identity/applications/preview-switch'
import { authorize } from '@/lib/identity/permissions'

/** What enabling or disabling several agents would do: the same as for the applications that they are. */
export async function previewAgentSwitch(actor: Actor, { ids, status }: BulkSwitch): Promise<BulkImpact> {
  authorize(actor, 'application:read')
  const agents = await db().agent.findMany({
    where: { instanceId: actor.instanceId, id: { in: ids } },
    select: { id: true, applicationId: true },
  })
  const impact = await previewApplicationSwitch(actor, {
    ids: agents.map(({ applicationId }) => applicationId),
    status,
  })
  const unchanged = agents.filter(({ applicationId }) => impact.unchanged.includes(applicationId))
  return { ...impact, unchanged: unchanged.map(({ id }) => id) }
}
