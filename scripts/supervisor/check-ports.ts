import { setTimeout as delay } from 'node:timers/promises'
import type { Config } from '@/lib/config'
import { isPortFree } from '@/lib/db/embedded/ports'
import { StartError } from '@/scripts/supervisor/start-error'

/**
 * Throws StartError when a listener cannot be opened, before anything is started. `patienceMs` gives children of a killed
 * predecessor time to let go of their ports.
 */
export async function checkPorts(settings: Config, options: { patienceMs: number }): Promise<void> {
  const ports = new Map<number, string>()
  for (const [name, port] of [
    ['CONSOLE_PORT', settings.consolePort],
    ['GATEWAY_PORT', settings.gatewayPort],
    ['GATEWAY_TLS_PORT', settings.gatewayTlsPort],
  ] as const) {
    const other = ports.get(port)
    if (other !== undefined)
      throw new StartError(`${other} and ${name} are both ${port}. Give each its own port.`)
    ports.set(port, name)
    await checkPort({ name, port, host: settings.host, patienceMs: options.patienceMs })
  }
}

async function checkPort(wanted: {
  name: string
  port: number
  host: string
  patienceMs: number
}): Promise<void> {
  const { name, port, host } = wanted
  const deadline = Date.now() + wanted.patienceMs
  for (;;) {
    const free = await isPortFree(port, host).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EACCES')
        throw new StartError(`This account may not open port ${port} (${name}). Set another.`)
      throw new StartError(`Cannot listen on ${host}:${port} (HOST, ${name}): ${error.message}`)
    })
    if (free) return
    if (Date.now() >= deadline) {
      throw new StartError(`Port ${port} is taken by another program. Stop that program, or set ${name}.`)
    }
    await delay(100)
  }
}
