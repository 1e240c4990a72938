import { invalid } from '@/lib/errors'

/** What is sealed, as JSON. */
export type CredentialContent = { apiKey: string } | { clientId: string; clientSecret: string }

interface SecretChange {
  apiKey?: string | undefined
  clientId?: string | undefined
  clientSecret?: string | undefined
}

/** The content that a change brings, or undefined when it brings none. Throws `input.invalid` when it does not fit the type. */
export function readNewContent(
  type: 'api_key' | 'oauth_client',
  { apiKey, clientId, clientSecret }: SecretChange,
): CredentialContent | undefined {
  if (type === 'api_key') {
    const field =
      clientId !== undefined ? 'clientId' : clientSecret !== undefined ? 'clientSecret' : undefined
    if (field !== undefined) throw invalid(field, 'This credential is an API key.')
    return apiKey === undefined ? undefined : { apiKey }
  }
  if (apiKey !== undefined) throw invalid('apiKey', 'This credential is an OAuth client.')
  if (clientId === undefined && clientSecret === undefined) return undefined
  const both = 'Enter client ID and client secret together.'
  if (clientId === undefined) throw invalid('clientId', both)
  if (clientSecret === undefined) throw invalid('clientSecret', both)
  return { clientId, clientSecret }
}

/** The secret part of a content, for its hint. */
export function secretOf(content: CredentialContent): string {
  return 'apiKey' in content ? content.apiKey : content.clientSecret
}
