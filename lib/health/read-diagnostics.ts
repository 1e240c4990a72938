import type { Actor } from '@/lib/actor'
import { recordRead } from '@/lib/audit/record-read'
import { listSettings } from '@/lib/config'
import { db } from '@/lib/db/client'
import { readHealth } from '@/lib/health/read-health'
import { authorize } from '@/lib/identity/permissions'

/**
 * What somebody who helps needs to know, and no secret: versions, which settings are set (never to what), counts and
 * health. Leaves an audit line.
 */
export async function readDiagnostics(actor: Actor) {
  authorize(actor, 'setting:read')
  const [health, counts] = await Promise.all([readHealth(actor), countObjects(actor.instanceId)])
  await recordRead(actor, {
    action: 'diagnostics.downloaded',
    targetType: 'instance',
    targetName: 'Diagnostics',
    detail: {},
  })
  return {
    instanceId: actor.instanceId,
    runtime: { node: process.version, platform: process.platform, architecture: process.arch },
    settings: listSettings(),
    counts,
    health,
  }
}

async function countObjects(instanceId: string): Promise<Record<string, number>> {
  const where = { instanceId }
  const [users, applications, agents, services, modelApis, consumers, grants, credentials, nodes, edges] =
    await Promise.all([
      db().user.count({ where }),
      db().application.count({ where }),
      db().agent.count({ where }),
      db().service.count({ where }),
      db().modelApi.count({ where }),
      db().consumer.count({ where }),
      db().grant.count({ where }),
      db().credential.count({ where }),
      db().node.count({ where }),
      db().edge.count({ where }),
    ])
  return { users, applications, agents, services, modelApis, consumers, grants, credentials, nodes, edges }
}
