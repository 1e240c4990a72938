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
