import { setTimeout as delay } from 'node:timers/promises'
import { Client } from 'pg'
import type { Config } from '@/lib/config'
import { startEmbeddedPostgres, type EmbeddedPostgres } from '@/lib/db/embedded-postgres'
import { print } from '@/scripts/supervisor/print'
import { StartError } from '@/scripts/supervisor/start-error'

const watchEveryMs = 250
const externalPatienceMs = 30_000
/** Errors of a server that is not up yet: refused, name not there yet, starting up, shutting down. */
const passing = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', '57P03', '57P01']

export interface Database {
  url: string
  /** Where the data lies, for the person at the terminal. */
  place: string
  /** Stops the server if it is ours. */
  stop: () => Promise<void>
}

/** Reaches the operator's database, or starts the embedded one and starts it again whenever it dies. */
export async function startDatabase(settings: Config, stopping: AbortSignal): Promise<Database> {
  if (settings.databaseUrl !== undefined) return reachDatabase(settings.databaseUrl, stopping)
  const server = await startEmbeddedPostgres({ dataDir: settings.dataDir }).catch((cause: unknown) => {
    throw new StartError(cause instanceof Error ? cause.message : String(cause), { cause })
  })
  const stopWatch = watch(server, settings.dataDir)
  return {
    url: server.url,
    place: `${server.directory} (embedded PostgreSQL, port ${server.port}${server.reused ? ', found running' : ''})`,
    stop: async () => {
      await stopWatch()
      await server.stop()
    },
  }
}

function watch(server: EmbeddedPostgres, dataDir: string): () => Promise<void> {
  const stopping = new AbortController()
  const { signal } = stopping
  const pause = () => delay(watchEveryMs, undefined, { signal }).catch(() => undefined)
  const loop = async () => {
    let current = server
    while (!signal.aborted) {
      await pause()
      if (signal.aborted || (await current.isRunning())) continue
      print('PostgreSQL ended; starting it again.')
      try {
        current = await startEmbeddedPostgres({ dataDir, port: server.port })
        print('PostgreSQL is back.')
      } catch (error) {
        print(`PostgreSQL does not start yet: ${error instanceof Error ? error.message : String(error)}`)
      }
    }
  }
  const ended = loop()
  return async () => {
    stopping.abort()
    await ended
  }
}

async function reachDatabase(url: string, stopping: AbortSignal): Promise<Database> {
  const { host, pathname } = new URL(url)
  const place = `${host}${pathname} (DATABASE_URL)`
  const deadline = Date.now() + externalPatienceMs
  let told = false
  for (;;) {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
    try {
      await client.connect()
      await client.end()
      return { url, place, stop: () => Promise.resolve() }
    } catch (cause) {
      const { code = '', message } = cause as Error & { code?: string }
      if (!passing.includes(code) || Date.now() > deadline) {
        throw new StartError(`Cannot reach the database at ${place}: ${message || code}`, { cause })
      }
    }
    if (!told) print(`Waiting for the database at ${place}…`)
    told = true
    await delay(500, undefined, { signal: stopping })
  }
}
