import { connect } from 'node:net'
import { describe, expect, it } from 'vitest'
import { useScene } from '@/server/gateway/testing'

const scene = useScene()

/** Sends bytes as they are and returns everything that comes back until the server closes the connection. */
function exchange(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect(scene.dataPlane.port, '127.0.0.1', () => socket.write(text, 'latin1'))
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString('latin1')))
    socket.on('close', () => resolve(answer))
    socket.on('error', reject)
    socket.setTimeout(5_000, () => socket.destroy(new Error(`the connection stays open after: ${answer}`)))
  })
}

const line = 'POST /team/v1/chat/completions HTTP/1.1'
const head = () => `${line}\r\nHost: localhost\r\nAuthorization: Bearer ${scene.token}\r\n`
const inner = 'GET /team/v1/models HTTP/1.1\r\nHost: localhost\r\n\r\n'

const attacks: [string, () => string][] = [
  [
    'Content-Length and Transfer-Encoding',
    () => `${head()}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${inner}`,
  ],
  [
    'Transfer-Encoding twice',
    () => `${head()}Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n`,
  ],
  ['an unknown transfer coding', () => `${head()}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n`],
  ['chunked before another coding', () => `${head()}Transfer-Encoding: chunked, gzip\r\n\r\n0\r\n\r\n`],
  ['a space before the colon', () => `${head()}Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n`],
  ['a signed Content-Length', () => `${head()}Content-Length: +2\r\n\r\n{}`],
  ['two Content-Lengths', () => `${head()}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}`],
  ['a list of Content-Lengths', () => `${head()}Content-Length: 2, 2\r\n\r\n{}`],
  ['a hexadecimal Content-Length', () => `${head()}Content-Length: 0x2\r\n\r\n{}`],
  ['a folded header', () => `${head()}X-One: a\r\n b\r\nContent-Length: 2\r\n\r\n{}`],
  ['bare line feeds', () => head().replaceAll('\r\n', '\n') + 'Content-Length: 2\n\n{}'],
  ['a bare carriage return', () => `${head()}X-One: a\rX-Two: b\r\nContent-Length: 2\r\n\r\n{}`],
  ['a null byte in a header', () => `${head()}X-One: a\0b\r\nContent-Length: 2\r\n\r\n{}`],
  ['a bad chunk size', () => `${head()}Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n`],
  ['a line feed after a chunk size', () => `${head()}Transfer-Encoding: chunked\r\n\r\n2\n{}\r\n0\r\n\r\n`],
  ['a header without a name', () => `${head()}: x\r\nContent-Length: 2\r\n\r\n{}`],
  ['no Host', () => `${line}\r\nContent-Length: 2\r\n\r\n{}`],
  ['HTTP/1.1 spelled wrong', () => `${head().replace('HTTP/1.1', 'HTTP/1.10')}Content-Length: 2\r\n\r\n{}`],
]

describe('a request with', () => {
  it.each(attacks)('%s is refused and the connection closed', async (_, make) => {
    const answer = await exchange(make())
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /)
    expect(answer.match(/HTTP\/1\.1 /g)).toHaveLength(1)
    expect(scene.upstream.seen).toEqual([])
  })
})

describe('what a caller writes', () => {
  it('cannot split the request to the upstream', async () => {
    scene.upstream.answer = (response) => response.end('{}')
    const body = '{"model":"a\\r\\nX-Evil: 1","messages":[]}'
    const answer = await exchange(
      `${head()}Accept: a%0d%0aX-Evil: 1\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`,
    )
    expect(answer).toMatch(/^HTTP\/1\.1 200 /)
    expect(scene.upstream.seen).toHaveLength(1)
    expect(scene.upstream.seen[0]?.headers['x-evil']).toBeUndefined()
    expect(scene.upstream.seen[0]?.body).toBe(body)
  })

  it.each([
    ['TRACE', 'TRACE /team/v1/models HTTP/1.1'],
    ['CONNECT', 'CONNECT upstream:443 HTTP/1.1'],
    ['an absolute target', 'GET http://evil.example/team/v1/models HTTP/1.1'],
    ['another host', 'GET /team/v1/models HTTP/1.1\r\nX-Host: a'],
  ])('%s does not reach the upstream', async (name, first) => {
    const host = name === 'another host' ? 'evil.example' : 'localhost'
    const answer = await exchange(
      `${first}\r\nHost: ${host}\r\nAuthorization: Bearer ${scene.token}\r\nConnection: close\r\n\r\n`,
    )
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /)
    expect(scene.upstream.seen).toEqual([])
  })

  it('as a method override is ignored', async () => {
    const answer = await exchange(
      `GET /team/v1/chat/completions HTTP/1.1\r\nHost: localhost\r\nX-HTTP-Method-Override: POST\r\nAuthorization: Bearer ${scene.token}\r\nConnection: close\r\n\r\n`,
    )
    expect(answer).toMatch(/^HTTP\/1\.1 405 /)
  })

  it('as two Authorization headers is no token', async () => {
    const answer = await exchange(
      `${head()}Authorization: Bearer ${scene.token}\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}`,
    )
    expect(answer).toMatch(/^HTTP\/1\.1 401 /)
  })
})
