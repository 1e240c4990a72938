import { createServer, type Server } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { refuseUpgrades } from '@/lib/console/refuse-upgrades'

let server: Server
beforeAll(async () => {
  refuseUpgrades()
  server = createServer((_, response) => response.end('served'))
  server.on('upgrade', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => server.close())

it('answers a request for another protocol as a plain one, after the first that the server has served', async () => {
  const { port } = server.address() as AddressInfo
  await fetch(`http://127.0.0.1:${port}/`)
  const socket = connect(port, '127.0.0.1')
  socket.write(
    'GET / HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade, close\r\nUpgrade: websocket\r\n\r\n',
  )
  const pieces: Buffer[] = []
  for await (const piece of socket as AsyncIterable<Buffer>) pieces.push(piece)
  expect(Buffer.concat(pieces).toString()).toMatch(/^HTTP\/1\.1 200 OK[^]*served/)
})
