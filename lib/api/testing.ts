import { expect } from 'vitest'
import { allOperations } from '@/lib/api/all-operations'
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
  sourceIp?: string
}

/** Sends one management call with the test token, unless `headers` say otherwise, and parses the answer. */
export async function call(method: string, path: string, options: TestCall = {}) {
  const { query = '', body, raw, headers = {}, sourceIp = '192.0.2.7' } = options
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
    sourceIp,
  })
  const json = answer.body === null ? null : (JSON.parse(answer.body) as Record<string, unknown>)
  return { status: answer.status, headers: answer.headers, body: json, requestId }
}

/** Ids of the operations that answered as they declare. */
export const performed = new Set<string>()

/** What tests read from answers. */
export interface Answer {
  id: string
  applicationId: string
  clientSecret: string
  token: string
  link: object | null
  ruleId: string
  nodeId: string
  warning: string | null
  openapi: string
  items: Answer[]
  nextCursor: string | null
}

/** Calls an operation by its id and checks the answer against its own declaration. */
export async function perform(
  id: string,
  options: { params?: string[]; query?: string; body?: unknown } = {},
): Promise<Answer> {
  const operation = allOperations.find((candidate) => candidate.id === id)!
  const params = [...(options.params ?? [])]
  const path = operation.path.replaceAll(/\{\w+\}/g, () => params.shift()!)
  const answer = await call(operation.method, path, options)
  expect({ status: answer.status, body: answer.status < 400 ? '' : answer.body }).toEqual({
    status: operation.status,
    body: '',
  })
  if (operation.response === undefined) expect(answer.body).toBeNull()
  else expect(operation.response.parse(answer.body)).toEqual(answer.body)
  performed.add(id)
  return (answer.body ?? {}) as unknown as Answer
}
