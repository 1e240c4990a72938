/** The scope of an agent that was registered without any. */
export const defaultAgentScope = {
  name: 'Call the agent',
  value: 'agent.access',
  type: 'application',
} as const

/** What every agent may do at the vault: obtain credentials and tokens, where its rule allows (vendor behaviour). */
export const agentVaultScopes = ['credential:obtain', 'authentication_token:obtain']

/** `agent:` and the name in lower case letters, digits and hyphens; undefined when the name has none of them. */
export function deriveAudience(name: string): string | undefined {
  const slug = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return slug === '' ? undefined : `agent:${slug}`
}
