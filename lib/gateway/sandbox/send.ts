import type { ServerResponse } from 'node:http'

/** Answers 200 with JSON. */
export function sendJson(response: ServerResponse, body: object, headers: Record<string, string> = {}): void {
  const bytes = Buffer.from(JSON.stringify(body))
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': bytes.length, ...headers })
  response.end(bytes)
}

/** Answers an error in the shape of the OpenAI API. */
export function sendError(
  response: ServerResponse,
  { status, code, message }: { status: number; code: string; message: string },
): void {
  const body = JSON.stringify({ error: { message, type: 'invalid_request_error', param: null, code } })
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  })
  response.end(body)
}
