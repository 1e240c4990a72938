import type { Actor } from '@/lib/actor'
import { config } from '@/lib/config'
import { db } from '@/lib/db/client'
import { issuerOf } from '@/lib/identity/metadata/issuer'
import { authorize } from '@/lib/identity/permissions'

const limit = 500

export interface TokenChoices {
  clients: { id: string; name: string; identityType: 'application' | 'agent'; enabled: boolean }[]
  servers: { audience: string; name: string; enabled: boolean }[]
  /** The token endpoint that works from this machine as pasted. */
  endpoint: string
}

/** Who can ask for a token and for which audiences, agents first, then by name; at most 500 each. */
export async function readTokenChoices(actor: Actor): Promise<TokenChoices> {
  authorize(actor, 'application:read')
  const { instanceId } = actor
  const [clients, servers] = await Promise.all([
    db().application.findMany({
      where: { instanceId, builtIn: false },
      orderBy: [{ identityType: 'desc' }, { name: 'asc' }],
      take: limit,
      select: { id: true, name: true, identityType: true, status: true, clientStatus: true },
    }),
    db().application.findMany({
      where: { instanceId, audience: { not: null } },
      orderBy: [{ builtIn: 'desc' }, { name: 'asc' }],
      take: limit,
      select: { audience: true, name: true, status: true, resourceServerStatus: true },
    }),
  ])
  return {
    clients: clients.map(({ status, clientStatus, ...client }) => ({
      ...client,
      enabled: status === 'enabled' && clientStatus === 'enabled',
    })),
    servers: servers.map(({ audience, name, status, resourceServerStatus }) => ({
      audience: audience ?? '',
      name,
      enabled: status === 'enabled' && resourceServerStatus === 'enabled',
    })),
    endpoint: `${issuerOf({ publicGatewayUrl: config().snippetGatewayUrl })}/token`,
  }
}
