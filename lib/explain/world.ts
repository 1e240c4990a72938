import type { Snapshot } from '@/lib/policy/snapshot'
import type { TopologyEdge, TopologyNode } from '@/lib/topology/graph'

/** The switches of an application, which the snapshot knows combined only. */
export interface ApplicationStates {
  status: boolean
  client: boolean
  resourceServer: boolean
  builtIn: boolean
}

/** The rule of an agent and the credentials it reaches. */
export interface RuleFacts {
  applicationId: string
  name: string
  enabled: boolean
  credentials: ReadonlySet<string>
}

export interface CredentialFacts {
  id: string
  name: string
  enabled: boolean
}

/** Everything that decisions and previews are worked out from, read at one moment. */
export interface World {
  snapshot: Snapshot
  /** Epoch milliseconds. */
  nowMs: number
  states: ReadonlyMap<string, ApplicationStates>
  rules: ReadonlyMap<string, RuleFacts>
  credentials: ReadonlyMap<string, CredentialFacts>
  /** Nodes of the principal, of the resource, and the lines from the one to the other. */
  sources: readonly TopologyNode[]
  targets: readonly TopologyNode[]
  edges: readonly TopologyEdge[]
  /** The grant in question is held by a line, so that it cannot have an end. */
  grantHeldByEdge: boolean
}

/** A question as the decision functions take it. */
export type Ask =
  | { kind: 'call'; applicationId: string; modelApiId: string; audience: string; scopes: readonly string[] }
  | { kind: 'token'; applicationId: string; audience: string; scopes: readonly string[] }
  | { kind: 'credential'; applicationId: string; credentialId: string }
