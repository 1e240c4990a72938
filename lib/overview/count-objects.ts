import type { Actor } from '@/lib/actor'
import { db } from '@/lib/db/client'
import { authorize } from '@/lib/identity/permissions'

/** How much of each thing the instance holds, its built-in applications included as in the list of them. */
export async function countObjects(actor: Actor) {
  authorize(actor, 'topology:read')
  const { instanceId } = actor
  const [applications, agents, modelApis, credentials, edges] = await Promise.all([
    db().application.count({ where: { instanceId, identityType: 'application' } }),
    db().application.count({ where: { instanceId, identityType: 'agent' } }),
    db().modelApi.count({ where: { instanceId } }),
    db().credential.count({ where: { instanceId } }),
    db().edge.count({ where: { instanceId } }),
  ])
  return { applications, agents, modelApis, credentials, edges }
}
