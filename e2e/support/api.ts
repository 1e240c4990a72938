import { expect, type APIRequestContext } from '@playwright/test'

const headers = () => ({ Authorization: `Bearer ${process.env.E2E_API_TOKEN}` })

/** Calls the Management API and returns the parsed answer; fails the test unless the status is 2xx. */
export async function manage<Result>(
  request: APIRequestContext,
  call: { method: 'GET' | 'POST' | 'PATCH' | 'DELETE'; path: string; body?: unknown },
): Promise<Result> {
  const response = await request.fetch(`/api/v1${call.path}`, {
    method: call.method,
    headers: headers(),
    ...(call.body === undefined ? {} : { data: call.body }),
  })
  const text = await response.text()
  expect(response.ok(), `${call.method} ${call.path} answered ${response.status()}: ${text}`).toBe(true)
  return (text === '' ? undefined : JSON.parse(text)) as Result
}

/** Reads through the Management API. */
export function read<Result>(request: APIRequestContext, path: string): Promise<Result> {
  return manage<Result>(request, { method: 'GET', path })
}

/** What every answer to a creation has. */
export interface Made {
  id: string
}

/** Creates through the Management API. */
export function post<Result = Made>(
  request: APIRequestContext,
  path: string,
  body: unknown,
): Promise<Result> {
  return manage<Result>(request, { method: 'POST', path, body })
}
