import type { BoundApplication, BoundObject, NodeBadge, TopologyNode } from '@/lib/topology/graph'
import type { NodeRow } from '@/lib/topology/load-graph'

const soonMs = 14 * 24 * 60 * 60 * 1000

/** A node as the canvas shows it; undefined for a node whose object is gone. */
export function describeNode(row: NodeRow): TopologyNode | undefined {
  const object = boundObject(row)
  if (object === undefined) return undefined
  const enabled = isEnabled(row)
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    x: row.x,
    y: row.y,
    sample: row.sample,
    enabled,
    identity: identityOf(row, object),
    badges: badgesOf(row, { object, enabled }),
    object,
    refusedLastHour: 0,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
  }
}

function boundObject(row: NodeRow): BoundObject | undefined {
  if (row.application !== null) return boundApplication(row.application)
  if (row.credential !== null) {
    const { id, name, identifier, type, label, hint } = row.credential
    return { type: 'credential', id, name, identifier, credentialType: type, label, hint }
  }
  if (row.modelApi === null) return undefined
  const { id, name, basePath, authEnabled, service } = row.modelApi
  return {
    type: 'model_api',
    id,
    name,
    basePath,
    authEnabled,
    service: {
      id: service.id,
      name: service.name,
      provider: service.provider,
      enabled: service.status === 'enabled',
    },
  }
}

function boundApplication(row: NonNullable<NodeRow['application']>): BoundApplication {
  const now = new Date()
  const live = row.secrets.filter(
    (secret) => secret.status === 'enabled' && (secret.expiresAt === null || secret.expiresAt > now),
  )
  const ends = live.map((secret) => secret.expiresAt?.getTime() ?? Infinity)
  const last = Math.max(...ends)
  return {
    type: 'application',
    id: row.id,
    name: row.name,
    environment: row.environment,
    audience: row.resourceServerStatus === 'enabled' ? row.audience : null,
    scopes: row.scopes,
    agent: row.agent,
    secrets: { live: live.length, expiresAt: Number.isFinite(last) ? new Date(last).toISOString() : null },
  }
}

/** A caller must be enabled as a client, an enterprise service as a resource server. */
function isEnabled({ kind, application, credential, modelApi }: NodeRow): boolean {
  if (application !== null) {
    const side = kind === 'enterprise' ? application.resourceServerStatus : application.clientStatus
    return application.status === 'enabled' && side === 'enabled'
  }
  return (credential ?? modelApi)?.status === 'enabled'
}

function identityOf({ kind, application }: NodeRow, object: BoundObject): string {
  if (object.type === 'credential') return object.identifier
  if (object.type === 'model_api') return object.basePath
  return kind === 'enterprise' ? (application?.audience ?? object.id) : object.id
}

function badgesOf(
  { kind }: NodeRow,
  { object, enabled }: { object: BoundObject; enabled: boolean },
): NodeBadge[] {
  const badges: NodeBadge[] = enabled ? [] : ['disabled']
  if (object.type === 'application') {
    if (kind === 'enterprise') return object.scopes.length > 0 ? badges : [...badges, 'no_scopes']
    if (object.secrets.live === 0) badges.push('no_secret')
    else if (endsSoon(object.secrets.expiresAt)) badges.push('secret_expiring')
  }
  if (object.type === 'model_api') {
    if (!object.service.enabled) badges.push('service_disabled')
    if (!object.authEnabled) badges.push('auth_off')
    if (object.service.provider === 'sandbox') badges.push('sandbox')
  }
  return badges
}

function endsSoon(time: string | null): boolean {
  return time !== null && Date.parse(time) - Date.now() < soonMs
}
