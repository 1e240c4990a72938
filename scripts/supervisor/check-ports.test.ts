import { createServer, type Server } from 'node:net'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { parseConfig } from '@/lib/config'
import { pickFreePort } from '@/lib/db/embedded/ports'
import { checkPorts } from '@/scripts/supervisor/check-ports'

let other: Server
let taken: number
let free: [number, number]

beforeEach(async () => {
  other = createServer()
  taken = await new Promise<number>((resolve) => {
    other.listen(0, '127.0.0.1', () => {
      const address = other.address()
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })
  free = [await pickFreePort(), await pickFreePort()]
})
afterEach(() => {
  other.close()
})

const settings = (ports: [number, number, number], HOST = '127.0.0.1') =>
  parseConfig({
    HOST,
    CONSOLE_PORT: String(ports[0]),
    GATEWAY_PORT: String(ports[1]),
    GATEWAY_TLS_PORT: String(ports[2]),
  })

it.each([
  ['CONSOLE_PORT', () => [taken, ...free]],
  ['GATEWAY_PORT', () => [free[0], taken, free[1]]],
  ['GATEWAY_TLS_PORT', () => [...free, taken]],
] as [string, () => [number, number, number]][])('names a taken %s in one line', async (name, ports) => {
  await expect(checkPorts(settings(ports()), { patienceMs: 0 })).rejects.toThrow(
    `Port ${taken} is taken by another program. Stop that program, or set ${name}.`,
  )
})

it('names two settings that want the same port', async () => {
  const [port, third] = free
  await expect(checkPorts(settings([port, port, third]), { patienceMs: 0 })).rejects.toThrow(
    `CONSOLE_PORT and GATEWAY_PORT are both ${port}. Give each its own port.`,
  )
})

it('names an address that this machine does not have', async () => {
  const wanted = settings([...free, await pickFreePort()], '192.0.2.1')
  await expect(checkPorts(wanted, { patienceMs: 0 })).rejects.toThrow(
    `Cannot listen on 192.0.2.1:${free[0]} (HOST, CONSOLE_PORT)`,
  )
})

it('waits for a port that a killed predecessor still holds', async () => {
  const checked = checkPorts(settings([taken, ...free]), { patienceMs: 10_000 })
  other.close()
  await expect(checked).resolves.toBeUndefined()
})
