import { db, type Tx } from '@/lib/db/client'
import { createSigningKey } from '@/lib/identity/keys/create-signing-key'
import { newId } from '@/lib/ids'
import { gatewayAudience, modelInvokeScope, vaultAudience } from '@/lib/policy/snapshot'

const bootstrapLock = 5_411_002

/** Function scopes of the vault API, as the vendor's SDKs name them. */
export const vaultScopes = [
  { name: 'Obtain credentials', value: 'credential:obtain' },
  { name: 'Manage credentials', value: 'credential:manage' },
  { name: 'Obtain authentication tokens', value: 'authentication_token:obtain' },
  { name: 'Read authentication tokens', value: 'authentication_token:read' },
  { name: 'Manage authentication tokens', value: 'authentication_token:manage' },
]

/**
 * Makes the one instance with its signing key and built-in resource servers on the first start; later starts find it.
 * Safe to run from several processes at once. Returns the instance's id.
 */
export async function bootstrapInstance(): Promise<string> {
  return db().$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${bootstrapLock})`
      const existing = await tx.instance.findFirst({ orderBy: { createdAt: 'asc' }, select: { id: true } })
      return existing?.id ?? createInstance(tx)
    },
    { timeout: 30_000 },
  )
}

async function createInstance(tx: Tx): Promise<string> {
  const { id } = await tx.instance.create({ data: { id: newId('idaas'), description: 'Default instance' } })
  await createSigningKey(tx, id)
  await createResourceServer(tx, {
    instanceId: id,
    name: 'Credential vault',
    audience: vaultAudience,
    gatewayAudience: false,
    scopes: vaultScopes,
  })
  await createResourceServer(tx, {
    instanceId: id,
    name: 'AI gateway',
    audience: gatewayAudience(id),
    gatewayAudience: true,
    scopes: [{ name: 'Call models', value: modelInvokeScope }],
  })
  return id
}

interface BuiltInResourceServer {
  instanceId: string
  name: string
  audience: string
  gatewayAudience: boolean
  scopes: { name: string; value: string }[]
}

async function createResourceServer(tx: Tx, { scopes, ...server }: BuiltInResourceServer): Promise<void> {
  await tx.application.create({
    data: {
      id: newId('app'),
      ...server,
      builtIn: true,
      clientStatus: 'disabled',
      resourceServerStatus: 'enabled',
      scopes: {
        create: scopes.map((scope) => ({ id: newId('ress'), instanceId: server.instanceId, ...scope })),
      },
    },
  })
}
