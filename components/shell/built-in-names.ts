/** Names that the system itself gives, as they are stored in English, each with the key of its text. */
const builtInNames = {
  'Default instance': 'instance',
  'Credential vault': 'vault',
  'AI gateway': 'gateway',
  'Call models': 'callModels',
  'Call the agent': 'callAgent',
  'Obtain credentials': 'obtainCredentials',
  'Manage credentials': 'manageCredentials',
  'Obtain authentication tokens': 'obtainTokens',
  'Read authentication tokens': 'readTokens',
  'Manage authentication tokens': 'manageTokens',
  'Management API token': 'managementToken',
  'Sample topology': 'sampleTopology',
  'Audit log': 'auditLog',
  Diagnostics: 'diagnostics',
  'Sign-in and security': 'security',
  Topology: 'topology',
} as const

export type BuiltInNameKey = (typeof builtInNames)[keyof typeof builtInNames]

/** The key of the text for a name that is still the one the system gave; undefined for what people named themselves. */
export function findBuiltInName(name: string): BuiltInNameKey | undefined {
  return Object.hasOwn(builtInNames, name) ? builtInNames[name as keyof typeof builtInNames] : undefined
}

/** Whether who acted is the system itself, by a line of the audit log: ADMIN_API_TOKEN, or what happens at the start. */
export function isSystemActor(kind: string, id: string): boolean {
  return kind === 'system' || (kind === 'api_token' && id === 'api_token')
}

/** The same by a name as `tellActor` stores it: nobody else is told by one of these names. */
export function namesSystemActor(told: string): boolean {
  return told === 'Management API token' || told === 'Sample topology'
}

const systemTargets: ReadonlySet<string> = new Set(['audit_log', 'topology'])
/** The names of the instance's parts; its own is what somebody called it. */
const instanceTargets: ReadonlySet<string> = new Set(['Sign-in and security', 'Diagnostics'])

/** Whether the system named what was acted on, by a line of the audit log; a token's line tells its audience. */
export function isSystemTarget(
  { type, name }: { type: string; name: string },
  detail: Readonly<Record<string, unknown>> = {},
): boolean {
  if (type === 'application') return typeof detail.audience === 'string' && isBuiltInAudience(detail.audience)
  return systemTargets.has(type) || (type === 'instance' && instanceTargets.has(name))
}

/** Whether a resource server came with the system, by its identifier. */
export function isBuiltInAudience(audience: string | null): boolean {
  return /^(urn:cloud:idaas|cloud:idaas:aigateway:)/.test(audience ?? '')
}

/** Whether the system named a scope: one of its own resource servers', or the one that an agent gets unasked. */
export function isBuiltInScope(scope: { name: string; value: string; audience?: string | null }): boolean {
  if (isBuiltInAudience(scope.audience ?? null)) return true
  return scope.value === 'agent.access' && scope.name === 'Call the agent'
}
