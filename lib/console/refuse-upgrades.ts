import { subscribe } from 'node:diagnostics_channel'
import type { Server } from 'node:http'

const known = new WeakSet<Server>()

/**
 * Makes the console's server answer requests for another protocol (RFC 9110 section 7.8) as plain ones. Next listens for
 * them without answering, and each would hold a connection that no timeout ends.
 */
export function refuseUpgrades(): void {
  subscribe('http.server.request.start', (message) => {
    const { server } = message as { server: Server }
    if (known.has(server)) return
    known.add(server)
    server.removeAllListeners('upgrade')
  })
}
