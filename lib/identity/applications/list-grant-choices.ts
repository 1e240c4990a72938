import type { Actor } from '@/lib/actor'
import { db } from '@/lib/db/client'
import { authorize } from '@/lib/identity/permissions'

const limit = 500

/**
 * Whom an application can be joined with by a scope grant: clients that could hold its scopes, and resource servers whose
 * scopes it could hold. By name, at most 500 each.
 */
export async function listGrantChoices(actor: Actor, id: string) {
  authorize(actor, 'application:read')
  const others = { instanceId: actor.instanceId, NOT: { id } }
  const [clients, servers] = await Promise.all([
    db().application.findMany({
      where: { ...others, builtIn: false },
      orderBy: { name: 'asc' },
      take: limit,
      select: { id: true, name: true },
    }),
    db().application.findMany({
      where: { ...others, audience: { not: null } },
      orderBy: { name: 'asc' },
      take: limit,
      select: {
        id: true,
        name: true,
        audience: true,
        scopes: { orderBy: { value: 'asc' }, select: { id: true, name: true, value: true } },
      },
    }),
  ])
  return {
    clients: clients.map(({ name, id }) => ({ id, name, note: id })),
    servers: servers.map(({ audience, ...server }) => ({ ...server, note: audience ?? '' })),
  }
}
