import { OAuthError } from '@/lib/identity/oauth-error'

export const clientAuthenticationMethods = ['client_secret_basic', 'client_secret_post'] as const
export type ClientAuthenticationMethod = (typeof clientAuthenticationMethods)[number]

/** What a client said about itself, not yet checked. */
export interface ClientCredentials {
  clientId: string
  secret: string
  method: ClientAuthenticationMethod
}

interface PresentedCredentials {
  /** Value of the Authorization header. */
  authorization: string | undefined
  /** The form's fields, empty ones left out. */
  form: ReadonlyMap<string, string>
}

/**
 * Finds the client's credentials in the Authorization header or the form (RFC 6749 section 2.3.1). Throws
 * `invalid_request` for two methods at once, two client ids, none at all or a broken header, and `invalid_client` for a
 * method that is not offered.
 */
export function readClientCredentials({ authorization, form }: PresentedCredentials): ClientCredentials {
  const clientId = form.get('client_id')
  const secret = form.get('client_secret')
  const hasAssertion = form.has('client_assertion') || form.has('client_assertion_type')
  const methods = [authorization, secret, hasAssertion || undefined].filter((method) => method !== undefined)
  if (methods.length > 1) {
    throw new OAuthError('invalid_request', {
      description: 'Use one method of client authentication, not several.',
    })
  }
  if (hasAssertion) throw unsupported('Client assertions are not offered here; use a client secret.')
  if (authorization !== undefined) return readBasic(authorization, clientId)
  if (clientId === undefined)
    throw new OAuthError('invalid_request', { description: 'The client_id is missing.' })
  if (secret === undefined) throw unsupported('A client secret is needed.')
  return { clientId, secret, method: 'client_secret_post' }
}

/** RFC 7617. The vendor's clients repeat the client id in the form; it must be the same then. */
function readBasic(authorization: string, formClientId: string | undefined): ClientCredentials {
  const [, scheme, encoded] = /^([A-Za-z]+) +(\S+)$/.exec(authorization) ?? []
  if (scheme === undefined || encoded === undefined) throw broken()
  if (scheme.toLowerCase() !== 'basic') throw unsupported('Use Basic in the Authorization header.')
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(encoded)) throw broken()
  const pair = Buffer.from(encoded, 'base64').toString('utf8')
  const colon = pair.indexOf(':')
  if (colon < 1) throw broken()
  const clientId = formDecoded(pair.slice(0, colon))
  const secret = formDecoded(pair.slice(colon + 1))
  if (formClientId !== undefined && formClientId !== clientId) {
    throw new OAuthError('invalid_request', {
      description: 'The client_id of the form differs from that of the Authorization header.',
    })
  }
  return { clientId, secret, method: 'client_secret_basic' }
}

/**
 * RFC 6749 wants both parts form-encoded before they are joined; the vendor's clients join them raw. Ids and secrets
 * here have no character that means something else when decoded, so both are read alike.
 */
function formDecoded(text: string): string {
  return text.replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

function broken(): OAuthError {
  return new OAuthError('invalid_request', {
    description: 'The Authorization header is not of the form Basic base64(client_id:client_secret).',
  })
}

function unsupported(description: string): OAuthError {
  return new OAuthError('invalid_client', { description, reason: 'method.unsupported' })
}
