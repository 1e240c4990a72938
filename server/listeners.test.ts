import { once } from 'node:events'
import { request as tlsRequest } from 'node:https'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { useTestDatabase } from '@/lib/db/testing'
import { startTestDataPlane, type TestDataPlane } from '@/server/testing'

useTestDatabase()

let dataPlane: TestDataPlane
beforeAll(async () => {
  dataPlane = await startTestDataPlane()
})
afterAll(() => dataPlane.stop())

/** Writes bytes to the http listener and gives what comes back until it closes the connection. */
function exchangeBytes(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let received = ''
    const socket = connect(dataPlane.port, '127.0.0.1', () => socket.write(bytes))
    socket.on('data', (chunk) => (received += chunk.toString()))
    socket.on('end', () => socket.end())
    socket.on('close', () => resolve(received))
    socket.on('error', reject)
  })
}

/** Status of a GET over https that trusts the local authority only. */
function getOverTls(options: { host: string; servername?: string }): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const { tlsPort: port, ca } = dataPlane
    const request = tlsRequest({ ...options, port, ca, path: '/healthz', agent: false }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
    request.on('error', reject).end()
  })
}

describe('health', () => {
  it('says that the process lives', async () => {
    const response = await fetch(`${dataPlane.url}/healthz`)
    expect([response.status, await response.json()]).toEqual([200, { status: 'alive' }])
  })

  it('says which snapshot it decides from', async () => {
    const response = await fetch(`${dataPlane.url}/readyz`)
    const { instanceId, version } = dataPlane.context.snapshots.current
    expect(await response.json()).toEqual({
      status: 'ready',
      instance_id: instanceId,
      version: version.toString(),
    })
  })

  it.each(['localhost', '127.0.0.1'])(
    'serves https as %s with a certificate of the local authority',
    async (host) => {
      expect(await getOverTls({ host })).toBe(200)
    },
  )

  it('answers HEAD without a body and other methods with 405 and Allow', async () => {
    const head = await fetch(`${dataPlane.url}/healthz`, { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
    const post = await fetch(`${dataPlane.url}/healthz`, { method: 'POST' })
    expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  })
})

describe('requests that no endpoint wants (row 171, 177)', () => {
  const tail = '\r\nConnection: close\r\n\r\n'
  it.each([
    ['TRACE', `TRACE / HTTP/1.1\r\nHost: localhost${tail}`, 405],
    ['CONNECT', `CONNECT example.com:443 HTTP/1.1\r\nHost: example.com${tail}`, 405],
    ['a WebDAV method', `PROPFIND / HTTP/1.1\r\nHost: localhost${tail}`, 405],
    ['an invented method', `FETCH / HTTP/1.1\r\nHost: localhost${tail}`, 400],
    ['an absolute-form target', `GET http://localhost/healthz HTTP/1.1\r\nHost: localhost${tail}`, 400],
    ['a fragment in the target', `GET /healthz#x HTTP/1.1\r\nHost: localhost${tail}`, 400],
    ['no Host', `GET /healthz HTTP/1.1${tail}`, 400],
    ['no Host in HTTP/1.0', `GET /healthz HTTP/1.0${tail}`, 421],
    ['two Hosts', `GET /healthz HTTP/1.1\r\nHost: localhost\r\nHost: localhost${tail}`, 421],
    ['a foreign Host', `GET /healthz HTTP/1.1\r\nHost: evil.example${tail}`, 421],
    ['a broken Host', `GET /healthz HTTP/1.1\r\nHost: local host${tail}`, 421],
    [
      'a Host behind a forwarding header',
      `GET /healthz HTTP/1.1\r\nHost: x\r\nX-Forwarded-Host: localhost${tail}`,
      421,
    ],
    [
      'Content-Length beside Transfer-Encoding',
      `POST /healthz HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked${tail}0\r\n\r\n`,
      400,
    ],
    [
      'a signed Content-Length',
      `POST /healthz HTTP/1.1\r\nHost: localhost\r\nContent-Length: +1${tail}a`,
      400,
    ],
    ['a folded header', `GET /healthz HTTP/1.1\r\nHost: localhost\r\nX-A: b\r\n c${tail}`, 400],
    [
      '64 kB of headers',
      `GET /healthz HTTP/1.1\r\nHost: localhost\r\nX-A: ${'a'.repeat(65_536)}${tail}`,
      431,
    ],
  ])('refuses %s and closes', async (_, bytes, status) => {
    expect(await exchangeBytes(bytes)).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
  })

  it.each(['localhost', 'agents.localhost:8080', '127.0.0.1:1', '[::1]:8443', 'LOCALHOST'])(
    'serves Host %s',
    async (host) => {
      expect(await exchangeBytes(`GET /healthz HTTP/1.1\r\nHost: ${host}${tail}`)).toMatch(/^HTTP\/1.1 200 /)
    },
  )

  it('goes on when the sender of a CONNECT resets the connection', async () => {
    const socket = connect(dataPlane.port, '127.0.0.1')
    await once(socket, 'connect')
    socket.write(`CONNECT example.com:443 HTTP/1.1\r\nHost: example.com\r\n\r\n`)
    socket.resetAndDestroy()
    await once(socket, 'close')
    expect((await fetch(`${dataPlane.url}/healthz`)).status).toBe(200)
  })
})
