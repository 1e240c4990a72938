import { createServer, request as httpRequest, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { refuseRequests } from '@/lib/console/refuse-requests'

let server: Server
beforeAll(() => refuseRequests())
beforeEach(async () => {
  server = createServer((request, response) => response.end(`served ${request.method}`))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterEach(() => server.close())

function send(
  method: string,
  path = '/',
): Promise<{ status: number | undefined; allow: string | undefined; body: string }> {
  const { port } = server.address() as AddressInfo
  return new Promise((resolve, reject) => {
    const request = httpRequest({ port, host: '127.0.0.1', method, path }, (response) => {
      let body = ''
      response.setEncoding('utf8')
      response.on('data', (text: string) => (body += text))
      response.on('end', () => resolve({ status: response.statusCode, allow: response.headers.allow, body }))
    })
    request.on('error', reject).end()
  })
}

it.each(['TRACE', 'PROPFIND'])(
  'answers 405 to %s, be it the first request or a later one',
  async (method) => {
    for (let time = 0; time < 2; time += 1) {
      const { status, allow, body } = await send(method)
      expect([status, allow]).toEqual([405, 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS'])
      expect(JSON.parse(body)).toEqual({
        error: {
          code: 'method.not_allowed',
          message: 'This method is not served.',
          request_id: expect.stringMatching(/^req_[a-z2-7]{26}$/),
        },
      })
    }
  },
)

it.each(['GET', 'POST', 'DELETE'])('lets %s through, once', async (method) => {
  expect(await send(method)).toMatchObject({ status: 200, body: `served ${method}` })
  expect(await send(method)).toMatchObject({ status: 200, body: `served ${method}` })
})

it.each(['http://169.254.169.254/', 'https://localhost/agents', '*'])(
  'answers 400 to the target %s',
  async (path) => {
    const { status, body } = await send('GET', path)
    expect(status).toBe(400)
    expect(JSON.parse(body)).toEqual({
      error: {
        code: 'input.invalid',
        message: 'Ask for a path, which begins with a slash: this server is no proxy.',
        request_id: expect.stringMatching(/^req_[a-z2-7]{26}$/),
      },
    })
  },
)
