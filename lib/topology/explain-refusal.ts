import type { Refusal, RefusalCode } from '@/lib/topology/rules'

/** English sentences of refusals, for API answers; the console has the same keys in its messages. */
const sentences: Record<RefusalCode, string> = {
  self: '{source} cannot be connected to itself.',
  already_connected: '{source} is connected to {target} already.',
  wrong_direction: 'Lines go from the caller to the called: draw it from {target} to {source}.',
  nothing_calls_clients: '{target} is a client. Clients call others; nothing calls them.',
  agent_to_agent: '{source} and {target} are both agents. An agent cannot be granted another agent.',
  not_a_caller: '{source} is only called. Start the line at a client or an agent.',
  client_to_credential:
    '{target} is reached with a stored credential, and only agents hold an authorization rule for credentials.',
  client_to_enterprise:
    '{source} is a client. Enterprise services are reached by agents: connect an agent to {target}.',
  source_disabled: '{source} is disabled. Enable it first.',
  target_disabled: '{target} is disabled. Enable it first.',
  target_without_scopes: '{target} has no scopes to grant. Give it an audience and a scope first.',
}

/** Why the line was refused, in words. */
export function explainRefusal({ code, source, target }: Refusal): string {
  const names = { source, target }
  return sentences[code].replace(/\{(source|target)\}/g, (_, name: 'source' | 'target') => names[name])
}
