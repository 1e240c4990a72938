import { OAuthError } from '@/lib/identity/oauth-error'

const grammar = 'Ask for scopes as audience|value, several separated by a space, all of one audience.'

/** What a client asks for: scope values, or `.all`, of one audience. */
export interface ScopeAsk {
  audience: string
  values: string[]
}

/**
 * Reads the `scope` parameter: `audience|value`, several separated by spaces, all of the same audience (vendor rule; the
 * vendor's clients refuse anything else as well). Throws `invalid_scope`.
 */
export function parseScope(scope: string | undefined): ScopeAsk {
  const pairs = (scope ?? '').split(' ').filter((pair) => pair !== '')
  const parsed = pairs.map((pair) => /^([^|]+)\|([^|]+)$/.exec(pair))
  const audiences = new Set(parsed.map((match) => match?.[1]))
  const [audience] = audiences
  if (audience === undefined || parsed.includes(null)) {
    throw new OAuthError('invalid_scope', { description: grammar, reason: 'scope.malformed' })
  }
  if (audiences.size > 1) {
    throw new OAuthError('invalid_scope', { description: grammar, reason: 'scope.several_audiences' })
  }
  return { audience, values: [...new Set(parsed.map((match) => match?.[2] ?? ''))] }
}
