import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { afterAll, beforeAll } from 'vitest'

export interface DatabaseSwitch {
  /** Cuts every connection and refuses new ones, as a stopped server does. */
  cut: () => void
  restore: () => void
}

/**
 * Puts a switch between the product and the test's database. Call it before `useTestDatabase()`, whose hooks then connect
 * through the switch.
 */
export function useDatabaseSwitch(): DatabaseSwitch {
  const sockets = new Set<Socket>()
  let isCut = false
  let target = { host: '', port: 0 }
  const server = createServer((client) => {
    if (isCut) return void client.destroy()
    const upstream = connect(target)
    for (const [socket, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(socket)
      socket.on('error', () => other.destroy())
      socket.on('close', () => {
        sockets.delete(socket)
        other.destroy()
      })
      socket.pipe(other)
    }
  })
  const cutAll = () => {
    for (const socket of sockets) socket.destroy()
  }
  beforeAll(async () => {
    const url = new URL(process.env.DATABASE_URL ?? '')
    target = { host: url.hostname, port: Number(url.port) }
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`
    process.env.DATABASE_URL = url.href
  })
  afterAll(() => {
    cutAll()
    server.close()
  })
  return {
    cut: () => {
      isCut = true
      cutAll()
    },
    restore: () => {
      isCut = false
    },
  }
}
