import { chatBody } from '@/lib/debug/chat-body'
import type { ChatRequest } from '@/lib/debug/schema'

/** Text with variables of the environment in it, such as `['Bearer ', { variable: 'SALLYPORT_TOKEN' }]`. */
export type Text = readonly (string | { variable: string })[]

/** One HTTP request as data. Every language's snippet is written from it, so that all of them send the same. */
export interface HttpRequest {
  url: string
  headers: readonly (readonly [name: string, value: Text])[]
  body: { form: readonly (readonly [name: string, value: Text])[] } | { json: unknown }
  /** Prints only this member of the JSON answer; curl keeps it in the variable. */
  pick: { member: string; variable: string } | null
  /** The answer comes in pieces and is printed as they arrive. */
  stream: boolean
}

/** Environment variable that snippets read the access token from. */
export const tokenVariable = 'SALLYPORT_TOKEN'

export interface TokenCall {
  /** The token endpoint. */
  endpoint: string
  /** Null leaves a variable to be filled. */
  clientId: string | null
  /** Null leaves a variable, so that no secret stands in the text. */
  clientSecret?: string | null
  /** `audience|value`, or several, separated by spaces; absent asks for all that is granted for no audience. */
  scope: string | undefined
}

/** The client credentials request (RFC 6749 section 4.4.2), with the client's secret in the body. */
export function describeTokenRequest(call: TokenCall): HttpRequest {
  const { endpoint, clientId, clientSecret = null, scope } = call
  return {
    url: endpoint,
    headers: [],
    body: {
      form: [
        ['grant_type', ['client_credentials']],
        ['client_id', [clientId ?? { variable: 'CLIENT_ID' }]],
        ['client_secret', [clientSecret ?? { variable: 'CLIENT_SECRET' }]],
        ...(scope === undefined ? [] : [['scope', [scope]] as const]),
      ],
    },
    pick: { member: 'access_token', variable: tokenVariable },
    stream: false,
  }
}

export interface ChatCall {
  /** Base URL of the Model API without `/v1`. */
  url: string
  request: ChatRequest
  /** Null keeps the token in the environment variable. */
  token: string | null
}

/** A chat completion through the gateway. */
export function describeChatRequest({ url, request, token }: ChatCall): HttpRequest {
  return {
    url: `${url}/v1/chat/completions`,
    headers: [
      ['Authorization', token === null ? ['Bearer ', { variable: tokenVariable }] : [`Bearer ${token}`]],
      ['Content-Type', ['application/json']],
    ],
    body: { json: chatBody(request) },
    pick: null,
    stream: request.stream,
  }
}
