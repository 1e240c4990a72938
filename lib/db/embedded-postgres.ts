import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { open, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { Client, DatabaseError } from 'pg'
import { preparePostgresBinaries } from '@/lib/db/embedded/binaries'
import {
  locateCluster,
  readClusterState,
  writeClusterState,
  type Cluster,
  type ClusterState,
} from '@/lib/db/embedded/cluster'
import { clusterUser, initializeCluster, postgresEnv } from '@/lib/db/embedded/initialize'
import { isPortFree, pickFreePort } from '@/lib/db/embedded/ports'
import { findPostmaster, isAlive, stopPostmaster } from '@/lib/db/embedded/postmaster'

const loopback = '127.0.0.1'
const startPatienceMs = 60_000
/** SQLSTATE invalid_password. */
const passwordRefused = '28P01'
const logLimitBytes = 10_000_000

export interface EmbeddedPostgres {
  /** Connection string of the product's database, with its password. */
  url: string
  port: number
  /** Where data and log lie. */
  directory: string
  /** Whether a server that was running already was taken over. */
  reused: boolean
  /** Whether the server lives. */
  isRunning: () => Promise<boolean>
  /** Fast shutdown: connections are ended, everything is written. */
  stop: () => Promise<void>
}

export interface EmbeddedPostgresOptions {
  /** Absolute path of the data directory. */
  dataDir: string
  /** False gives up durability for speed; for tests. */
  durable?: boolean
  /** Insists on this port: for starting a server again that clients know by its address. */
  port?: number
}

/**
 * Starts the PostgreSQL that comes with the product on the cluster of a data directory, made at the first start, or
 * takes over the server that an earlier, killed process left running there. It listens on the loopback address only, on
 * a port that stays the same between starts as long as it is free, and accepts no connection without the password.
 * As root the server runs as an unprivileged account and the data lies under /var/lib/sallyport.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const cluster = await locateCluster(options.dataDir)
  const state = await readClusterState(cluster)
  const running = await findPostmaster(cluster.directory)
  if (running !== undefined) {
    const reached = { ...state, port: running.port }
    await waitUntilReady(cluster, reached, running.pid)
    return describeServer(cluster, { state: reached, pid: running.pid, reused: true })
  }
  const native = await preparePostgresBinaries({
    copyInto: cluster.binariesHome,
    copy: cluster.owner !== undefined,
  })
  const chosen = { ...state, port: options.port ?? (await choosePort(state.port)) }
  await writeClusterState(cluster, chosen)
  const durable = options.durable ?? true
  await initializeCluster(cluster, { native, password: chosen.password, durable })
  const pid = await launch(cluster, { native, port: chosen.port, durable })
  await waitUntilReady(cluster, chosen, pid)
  return describeServer(cluster, { state: chosen, pid, reused: false })
}

/** Stops the server of a data directory and deletes its whole cluster; for tests, which make clusters by the dozen. */
export async function removeEmbeddedPostgres(dataDir: string): Promise<void> {
  const { directory } = await locateCluster(dataDir)
  await stopPostmaster(directory)
  await rm(directory, { recursive: true, force: true })
  await rm(join(dataDir, 'postgres.json'), { force: true })
}

function describeServer(
  cluster: Cluster,
  server: { state: ClusterState; pid: number; reused: boolean },
): EmbeddedPostgres {
  return {
    url: connectionString(server.state, clusterUser),
    port: server.state.port,
    directory: cluster.directory,
    reused: server.reused,
    isRunning: () => isAlive(server.pid),
    stop: () => stopPostmaster(cluster.directory),
  }
}

function connectionString(state: ClusterState, database: string): string {
  return `postgresql://${clusterUser}:${state.password}@${loopback}:${state.port}/${database}`
}

/** The remembered port, waiting a moment for a dying predecessor to let go of it, or else another one. */
async function choosePort(remembered: number): Promise<number> {
  if (remembered === 0) return pickFreePort()
  for (let attempt = 0; attempt < 20; attempt++) {
    if (await isPortFree(remembered, loopback)) return remembered
    await delay(100)
  }
  return pickFreePort()
}

/**
 * Launches the server in its own process group, so that Ctrl-C reaches us and not it: it must outlive our children. Its
 * log goes to a file, which needs nobody to read it.
 */
async function launch(
  cluster: Cluster,
  options: { native: string; port: number; durable: boolean },
): Promise<number> {
  const settings = {
    listen_addresses: loopback,
    port: String(options.port),
    max_connections: '100',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(options.durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  const log = await openLog(cluster)
  try {
    const child = spawn(
      join(options.native, 'bin', 'postgres'),
      [
        ...['-D', join(cluster.directory, 'data'), '-k', ''],
        ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
      ],
      {
        cwd: cluster.directory,
        env: postgresEnv,
        stdio: ['ignore', log.fd, log.fd],
        detached: true,
        ...cluster.owner,
      },
    )
    await once(child, 'spawn')
    child.unref()
    if (child.pid === undefined) throw new Error('PostgreSQL has no process id')
    return child.pid
  } finally {
    await log.close()
  }
}

async function openLog(cluster: Cluster) {
  const path = join(cluster.directory, 'postgres.log')
  const known = await stat(path).catch(() => undefined)
  if (known !== undefined && known.size > logLimitBytes) await rename(path, `${path}.old`)
  return open(path, 'a', 0o600)
}

/** Waits until the server accepts connections (it may still be replaying its log) and the product's database exists. */
async function waitUntilReady(cluster: Cluster, state: ClusterState, pid: number): Promise<void> {
  const deadline = Date.now() + startPatienceMs
  for (;;) {
    try {
      await ensureDatabase(state)
      return
    } catch (cause) {
      const refused = cause instanceof DatabaseError && cause.code === passwordRefused
      if (!refused && Date.now() < deadline && (await isAlive(pid))) {
        await delay(50)
        continue
      }
      const tail = (await readFile(join(cluster.directory, 'postgres.log'), 'utf8'))
        .split('\n')
        .slice(-6)
        .join('\n')
      throw new Error(`PostgreSQL did not start (${cluster.directory}/postgres.log):\n${tail.trim()}`, {
        cause,
      })
    }
  }
}

async function ensureDatabase(state: ClusterState): Promise<void> {
  const client = new Client({
    connectionString: connectionString(state, 'postgres'),
    connectionTimeoutMillis: 5_000,
  })
  await client.connect()
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [clusterUser])
    if (rowCount === 0) await client.query(`CREATE DATABASE ${clusterUser}`)
  } finally {
    await client.end()
  }
}
