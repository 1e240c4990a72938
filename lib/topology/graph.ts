import * as z from 'zod'
import { timestamp } from '@/lib/schema'
import { nodeKinds } from '@/lib/topology/node-kinds'

/** What stands on the canvas, as the console and the management API see it. Isomorphic; nothing here is a secret. */

const nodeKind = z.enum(nodeKinds)
export type { NodeKind } from '@/lib/topology/node-kinds'

/** What a line writes when it is drawn; see `edgeKind` in rules.ts. */
const edgeKind = z.enum(['agent_scopes', 'model_api', 'credential', 'service_scopes'])
export type EdgeKind = z.infer<typeof edgeKind>

const scopeOption = z.strictObject({ id: z.string(), name: z.string(), value: z.string() })
export type ScopeOption = z.infer<typeof scopeOption>

const boundApplication = z.strictObject({
  type: z.literal('application'),
  /** The OAuth client id. */
  id: z.string(),
  name: z.string(),
  /** Null unless the application is enabled as a resource server. */
  audience: z.string().nullable(),
  /** Where it runs, in the administrator's words; may be empty. */
  environment: z.string(),
  scopes: z.array(scopeOption),
  /** Null for applications that are no agents. */
  agent: z.strictObject({ id: z.string(), type: z.string(), owner: z.string() }).nullable(),
  secrets: z.strictObject({
    /** Secrets that can be used now. */
    live: z.int(),
    /** When the last of them stops working; null = never, or there is none. */
    expiresAt: timestamp.nullable(),
  }),
})
export type BoundApplication = z.infer<typeof boundApplication>

const boundCredential = z.strictObject({
  type: z.literal('credential'),
  id: z.string(),
  name: z.string(),
  identifier: z.string(),
  credentialType: z.enum(['api_key', 'oauth_client']),
  label: z.enum(['llm', 'saas']),
  /** The last characters of the secret. */
  hint: z.string(),
})
export type BoundCredential = z.infer<typeof boundCredential>

const boundModelApi = z.strictObject({
  type: z.literal('model_api'),
  id: z.string(),
  name: z.string(),
  basePath: z.string(),
  authEnabled: z.boolean(),
  service: z.strictObject({ id: z.string(), name: z.string(), provider: z.string(), enabled: z.boolean() }),
})
export type BoundModelApi = z.infer<typeof boundModelApi>

const boundObject = z.discriminatedUnion('type', [boundApplication, boundCredential, boundModelApi])
export type BoundObject = z.infer<typeof boundObject>

/** Something about a node that an administrator should see without opening it. */
const nodeBadge = z.enum([
  'disabled',
  'no_secret',
  'secret_expiring',
  'no_scopes',
  'auth_off',
  'service_disabled',
  'sandbox',
  'denied',
])
export type NodeBadge = z.infer<typeof nodeBadge>

/** What the card of a group says about its members. */
export interface GroupSummary {
  isOpen: boolean
  /** What its members have in common, without their number. */
  title: string
  /** The badges that members bear, most pressing first: of how many members, or of how many refused calls. */
  bears: readonly { badge: Exclude<NodeBadge, 'sandbox'>; count: number }[]
}

export const nodeDto = z.strictObject({
  id: z.string(),
  kind: nodeKind,
  name: z.string(),
  x: z.number(),
  y: z.number(),
  /** Made by the sample topology. */
  sample: z.boolean(),
  /** Whether the bound object is enabled. */
  enabled: z.boolean(),
  /** One line that tells the object apart: client id, identifier, base path or audience. */
  identity: z.string(),
  badges: z.array(nodeBadge),
  object: boundObject,
  /** Calls of the last hour that were refused: those it made, or those made to it. */
  refusedLastHour: z.int(),
  /** Grows with every change of the node; a write may say which version it is based on. */
  version: z.int(),
  createdAt: timestamp,
})
/** On a canvas in groups also the card of a group, which stands for its members. */
export type TopologyNode = z.infer<typeof nodeDto> & { group?: GroupSummary }

export const edgeDto = z.strictObject({
  id: z.string(),
  sourceId: z.string(),
  targetId: z.string(),
  kind: edgeKind,
  /** Scope values, or the one identifier or base path the line stands for. */
  labels: z.array(z.string()),
  /** False while something on the way is disabled or has ended, so that the line lets nothing through. */
  live: z.boolean(),
  /** Calls of the last hour over it that were refused; only those to Model APIs are counted. */
  refusedLastHour: z.int(),
  /** Grows with every change of what the edge grants. */
  version: z.int(),
  createdAt: timestamp,
  createdBy: z.string(),
})
export type TopologyEdge = z.infer<typeof edgeDto>

export interface Topology {
  nodes: TopologyNode[]
  edges: TopologyEdge[]
  /** The instance's version when this was read; it grows with every write. */
  version: string
  /** The last audit line that had been written by then, as a cursor. */
  cursor: string
}

/** What the audit log calls the changes of a topology. */
export const changeActions = [
  'edge.connected',
  'edge.disconnected',
  'edge.restored',
  'edge.updated',
  'node.created',
  'node.deleted',
  'node.moved',
  'node.restored',
  'node.updated',
  'sample.loaded',
  'sample.removed',
  'topology.arranged',
] as const
export type ChangeAction = (typeof changeActions)[number]

/** One change of the topology, and by whom. */
export interface TopologyChange {
  id: string
  /** ISO 8601. */
  time: string
  action: ChangeAction
  /** Name of who did it. */
  who: string
  targetId: string
  /** Name of the node, or of both ends of the line. */
  name: string
  /** The name before, of a node that was renamed. */
  nameBefore: string | null
  /** How many nodes moved at once. */
  count: number
}

/** Why a row that the edge holds would stay when the edge goes; null = it goes with the edge. */
const keptBy = z.enum(['manual', 'other_edge']).nullable()
export type KeptBy = z.infer<typeof keptBy>

const edgeScope = z.strictObject({
  scopeGrantId: z.string(),
  scopeId: z.string(),
  name: z.string(),
  value: z.string(),
  audience: z.string(),
  keptBy,
})

const edgeModelApi = z.strictObject({
  grantId: z.string(),
  consumer: z.strictObject({
    id: z.string(),
    name: z.string(),
    managed: z.boolean(),
    enabled: z.boolean(),
    claim: z.string(),
    value: z.string(),
  }),
  modelApi: z.strictObject({ id: z.string(), name: z.string(), basePath: z.string() }),
  expiresAt: timestamp.nullable(),
  keptBy,
  /** The managed consumer goes as well, because this is its last grant. */
  consumerGoes: z.boolean(),
})

const edgeCredential = z.strictObject({
  resourceId: z.string(),
  credential: z.strictObject({
    id: z.string(),
    name: z.string(),
    identifier: z.string(),
    enabled: z.boolean(),
    hint: z.string(),
  }),
  rule: z.strictObject({ id: z.string(), name: z.string() }),
  keptBy,
})

/** An edge with exactly what it grants. */
export const edgeDetailDto = edgeDto.extend({
  scopes: z.array(edgeScope),
  modelApis: z.array(edgeModelApi),
  credentials: z.array(edgeCredential),
  /** The last call over this line; null = none on record, or the line does not lead to a Model API. */
  lastCallAt: timestamp.nullable(),
})
export type EdgeDetail = z.infer<typeof edgeDetailDto>
