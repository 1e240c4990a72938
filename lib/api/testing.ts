import { dispatch } from '@/lib/api/dispatch'
import { newId } from '@/lib/ids'

/** The token of tests; set it before anything reads `config()`. */
export const testToken = 'sallyport-tests-management-token-0123456789'

export interface TestCall {
  query?: string
  /** Sent as JSON. */
  body?: unknown
  /** Sent as it is, instead of `body`. */
  raw?: Uint8Array | string
  headers?: Record<string, string>
}

/** Sends one management call with the test token, unless `headers` say otherwise, and parses the answer. */
export async function call(method: string, path: string, options: TestCall = {}) {
  const { query = '', body, raw, headers = {} } = options
  const text = raw ?? (body === undefined ? undefined : JSON.stringify(body))
  const requestId = newId('req')
  const answer = await dispatch({
    method,
    path,
    query: new URLSearchParams(query),
    headers: new Headers({
      authorization: `Bearer ${testToken}`,
      ...(text === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    }),
    body: text === undefined ? null : new Blob([text as string]).stream(),
    requestId,
    sourceIp: '192.0.2.7',
  })
  const json = answer.body === null ? null : (JSON.parse(answer.body) as Record<string, unknown>)
  return { status: answer.status, headers: answer.headers, body: json, requestId }
}
