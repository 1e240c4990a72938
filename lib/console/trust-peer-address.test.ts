import { createServer, request as httpRequest, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { trustPeerAddress } from '@/lib/console/trust-peer-address'

process.env.PUBLIC_CONSOLE_URL = 'https://console.example'

let server: Server
beforeAll(async () => {
  trustPeerAddress()
  server = createServer((request, response) => response.end(JSON.stringify(request.headers)))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => server.close())

async function seenHeaders(headers: Record<string, string>): Promise<IncomingHttpHeaders> {
  const { port } = server.address() as AddressInfo
  return new Promise((resolve, reject) => {
    const request = httpRequest({ port, host: '127.0.0.1', headers }, (response) => {
      response
        .setEncoding('utf8')
        .on('data', (text: string) => resolve(JSON.parse(text) as IncomingHttpHeaders))
    })
    request.on('error', reject).end()
  })
}

it('puts the address of the connection in the place of what the caller claims', async () => {
  const forged = { 'x-forwarded-for': '203.0.113.1', 'x-forwarded-host': 'evil.example', forwarded: 'for=x' }
  const seen = await seenHeaders(forged)
  expect(seen['x-forwarded-for']).toBe('127.0.0.1')
  expect([seen['x-forwarded-host'], seen.forwarded]).toEqual([undefined, undefined])
})

it('takes away what only the proxy of the console may say', async () => {
  const forged = { 'x-request-id': 'req_aaaaaaaaaaaaaaaaaaaaaaaaaa', 'x-path': '/audit', 'x-nonce': 'mine' }
  const seen = await seenHeaders(forged)
  expect(Object.keys(forged).filter((name) => name in seen)).toEqual([])
})

it.each([
  ['https://console.example', 'console.example'],
  ['http://localhost:3000', 'localhost:3000'],
  ['https://evil.example', undefined],
  ['null', undefined],
])('names the host of origin %s as %s, whatever name a proxy calls us by', async (origin, expected) => {
  const seen = await seenHeaders({ origin, host: '127.0.0.1:3000', 'x-forwarded-host': 'evil.example' })
  expect(seen['x-forwarded-host']).toBe(expected)
})
