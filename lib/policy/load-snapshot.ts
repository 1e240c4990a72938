import type { JWK } from 'jose'
import { db } from '@/lib/db/client'
import type {
  Snapshot,
  SnapshotApplication,
  SnapshotConsumer,
  SnapshotModelApi,
  SnapshotResourceServer,
} from '@/lib/policy/snapshot'

async function readRows(instanceId: string) {
  const where = { instanceId }
  return db().$transaction(
    async (tx) => {
      // The version is read first and everything in one repeatable-read transaction: rows and version belong together.
      const instance = await tx.instance.findUniqueOrThrow({ where: { id: instanceId } })
      const applications = await tx.application.findMany({
        where,
        include: {
          secrets: { omit: { hash: false } },
          scopes: true,
          nodes: { select: { id: true } },
          scopeGrants: { include: { scope: { include: { application: { select: { audience: true } } } } } },
        },
      })
      const modelApis = await tx.modelApi.findMany({
        where,
        include: { service: { omit: { apiKeySealed: false } }, nodes: { select: { id: true } } },
      })
      const consumers = await tx.consumer.findMany({
        where,
        include: { grants: true },
        orderBy: { createdAt: 'asc' },
      })
      const signingKeys = await tx.signingKey.findMany({
        where,
        omit: { privateKeySealed: false },
        orderBy: { createdAt: 'asc' },
      })
      return { instance, applications, modelApis, consumers, signingKeys }
    },
    { isolationLevel: 'RepeatableRead', timeout: 15_000 },
  )
}

type Rows = Awaited<ReturnType<typeof readRows>>

/** Reads one instance from the database and compiles its snapshot. Throws when the database cannot be reached. */
export async function loadSnapshot(instanceId: string): Promise<Snapshot> {
  const rows = await readRows(instanceId)
  const modelApis = rows.modelApis.map(compileModelApi)
  return {
    instanceId,
    version: rows.instance.version,
    applications: new Map(rows.applications.map((row) => [row.id, compileApplication(row)])),
    resourceServers: new Map(rows.applications.flatMap(compileResourceServer)),
    signingKeys: rows.signingKeys.map((row) => ({
      kid: row.id,
      algorithm: row.algorithm,
      publicJwk: row.publicJwk as JWK,
      sealedPrivateKey: row.privateKeySealed,
      status: row.status,
      retiredAtMs: row.retiredAt?.getTime() ?? null,
    })),
    modelApis: new Map(modelApis.map((modelApi) => [modelApi.id, modelApi])),
    modelApisByPath: modelApis.toSorted((left, right) => right.basePath.length - left.basePath.length),
    consumers: rows.consumers.map(compileConsumer),
  }
}

function compileApplication(row: Rows['applications'][number]): SnapshotApplication {
  const scopesByAudience = new Map<string, Set<string>>()
  for (const { scope } of row.scopeGrants) {
    const { audience } = scope.application
    if (audience === null) continue
    const values = scopesByAudience.get(audience) ?? new Set()
    scopesByAudience.set(audience, values.add(scope.value))
  }
  return {
    id: row.id,
    name: row.name,
    identityType: row.identityType,
    enabled: row.status === 'enabled',
    clientEnabled: row.clientStatus === 'enabled' && !row.builtIn,
    tokenExchange: row.tokenExchange,
    secrets: row.secrets.map((secret) => ({
      id: secret.id,
      digest: secret.hash,
      enabled: secret.status === 'enabled',
      startsAtMs: secret.startsAt.getTime(),
      expiresAtMs: secret.expiresAt?.getTime() ?? null,
    })),
    scopesByAudience,
    nodeId: row.nodes[0]?.id ?? null,
  }
}

function compileResourceServer(row: Rows['applications'][number]): [string, SnapshotResourceServer][] {
  if (row.audience === null) return []
  const server: SnapshotResourceServer = {
    applicationId: row.id,
    name: row.name,
    audience: row.audience,
    enabled: row.status === 'enabled' && row.resourceServerStatus === 'enabled',
    scopes: new Set(row.scopes.map((scope) => scope.value)),
    gatewayAudience: row.gatewayAudience,
  }
  return [[row.audience, server]]
}

function compileModelApi(row: Rows['modelApis'][number]): SnapshotModelApi {
  return {
    id: row.id,
    name: row.name,
    basePath: row.basePath,
    enabled: row.status === 'enabled',
    authEnabled: row.authEnabled,
    nodeId: row.nodes[0]?.id ?? null,
    service: {
      id: row.service.id,
      name: row.service.name,
      provider: row.service.provider,
      baseUrl: row.service.baseUrl,
      enabled: row.service.status === 'enabled',
      sealedApiKey: row.service.apiKeySealed,
      paceMs: row.service.paceMs,
    },
  }
}

function compileConsumer(row: Rows['consumers'][number]): SnapshotConsumer {
  return {
    id: row.id,
    name: row.name,
    enabled: row.status === 'enabled',
    claim: row.claim,
    value: row.value,
    match: row.match,
    grants: new Map(row.grants.map((grant) => [grant.modelApiId, grant.expiresAt?.getTime() ?? null])),
  }
}
