import type { JWK } from 'jose'

/** A client secret as the data plane knows it: the peppered digest, never the text. */
export interface SnapshotSecret {
  id: string
  digest: string
  enabled: boolean
  /** Epoch milliseconds. */
  startsAtMs: number
  /** Epoch milliseconds; null = never. */
  expiresAtMs: number | null
}

export interface SnapshotApplication {
  id: string
  name: string
  identityType: 'application' | 'agent'
  enabled: boolean
  /** May the application act as a client at all. */
  clientEnabled: boolean
  tokenExchange: boolean
  secrets: readonly SnapshotSecret[]
  /** Audience -> scope values this client may ask for. */
  scopesByAudience: ReadonlyMap<string, ReadonlySet<string>>
  /** The node that stands for the application on the canvas. */
  nodeId: string | null
}

export interface SnapshotResourceServer {
  applicationId: string
  name: string
  audience: string
  enabled: boolean
  scopes: ReadonlySet<string>
  /** Tokens for this audience are accepted by the gateway. */
  gatewayAudience: boolean
}

export interface SnapshotService {
  id: string
  name: string
  provider: string
  baseUrl: string
  enabled: boolean
  /** Envelope of the upstream key; null when the upstream needs none. */
  sealedApiKey: Uint8Array | null
  /** Pause between chunks in milliseconds, for the Sandbox only. */
  paceMs: number | null
}

export interface SnapshotModelApi {
  id: string
  name: string
  /** Starts with `/`, no trailing slash except for the root. */
  basePath: string
  enabled: boolean
  authEnabled: boolean
  service: SnapshotService
  nodeId: string | null
}

export interface SnapshotConsumer {
  id: string
  name: string
  enabled: boolean
  claim: string
  value: string
  match: 'equals' | 'contains'
  /** Model API id -> end of the grant in epoch milliseconds, null = for good. */
  grants: ReadonlyMap<string, number | null>
}

export interface SnapshotSigningKey {
  kid: string
  algorithm: string
  publicJwk: JWK
  sealedPrivateKey: Uint8Array
  status: 'upcoming' | 'active' | 'retired'
  /** Epoch milliseconds; null unless retired. */
  retiredAtMs: number | null
}

/** Everything a hot request needs, compiled once per write. Immutable: readers keep a reference, writers make a new one. */
export interface Snapshot {
  instanceId: string
  version: bigint
  applications: ReadonlyMap<string, SnapshotApplication>
  resourceServers: ReadonlyMap<string, SnapshotResourceServer>
  signingKeys: readonly SnapshotSigningKey[]
  modelApis: ReadonlyMap<string, SnapshotModelApi>
  /** Model APIs by descending length of base path: the first that prefixes a request path is the one meant. */
  modelApisByPath: readonly SnapshotModelApi[]
  consumers: readonly SnapshotConsumer[]
}

/** The gateway's own audience in an instance. */
export function gatewayAudience(instanceId: string): string {
  return `cloud:idaas:aigateway:${instanceId}`
}

/** The scope of the gateway's own audience that lets a client call Model APIs. */
export const modelInvokeScope = 'model:invoke'

/** Audience of the vault API, fixed by the vendor's SDKs. */
export const vaultAudience = 'urn:cloud:idaas:pam'

/** The Model API whose base path contains the request path, and the rest of the path after it. */
export function matchModelApi(
  snapshot: Snapshot,
  path: string,
): { modelApi: SnapshotModelApi; rest: string } | undefined {
  for (const modelApi of snapshot.modelApisByPath) {
    const prefix = modelApi.basePath === '/' ? '' : modelApi.basePath
    if (path.startsWith(prefix) && (path.length === prefix.length || path[prefix.length] === '/')) {
      return { modelApi, rest: path.slice(prefix.length) }
    }
  }
  return undefined
}
