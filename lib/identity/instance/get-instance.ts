import type { Actor } from '@/lib/actor'
import { config } from '@/lib/config'
import { db } from '@/lib/db/client'
import type { InstanceDto } from '@/lib/identity/instance/schema'
import { issuerOf } from '@/lib/identity/metadata/issuer'
import { authorize } from '@/lib/identity/permissions'

/** The actor's instance with how much of everything it holds. */
export async function getInstance(actor: Actor): Promise<InstanceDto> {
  authorize(actor, 'setting:read')
  const { id, description, createdAt, _count } = await db().instance.findUniqueOrThrow({
    where: { id: actor.instanceId },
    select: {
      id: true,
      description: true,
      createdAt: true,
      _count: {
        select: {
          agents: true,
          credentials: true,
          services: true,
          modelApis: true,
          consumers: true,
          grants: true,
          scopeGrants: true,
          users: true,
        },
      },
    },
  })
  const applications = await db().application.count({
    where: { instanceId: id, identityType: 'application' },
  })
  return {
    id,
    description,
    createdAt: createdAt.toISOString(),
    issuer: issuerOf(config()),
    counts: { applications, ..._count },
  }
}
