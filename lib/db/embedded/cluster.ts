import { createHash, randomBytes } from 'node:crypto'
import { chown, mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { stopPostmaster } from '@/lib/db/embedded/postmaster'

/** The account that PostgreSQL runs as when we are root, which it refuses to run as; no OS user is made for it. */
const unprivileged = { uid: 65_534, gid: 65_534 }
/** Home of clusters when we are root: the data directory may lie where other accounts cannot enter (`/root`). */
const rootHome = '/var/lib/sallyport'

const stateSchema = z.object({ directory: z.string(), port: z.number().int(), password: z.string() })

/** What is remembered about a cluster in `DATA_DIR/postgres.json` (mode 0600). */
export type ClusterState = z.infer<typeof stateSchema>

export interface Cluster {
  dataDir: string
  /** Holds `data` and `postgres.log`. */
  directory: string
  /** Where binaries are copied to if they must be. */
  binariesHome: string
  /** Set when we are root: who owns the data and runs the server. */
  owner: { uid: number; gid: number } | undefined
}

/** Says where the cluster of a data directory lies, and makes the folders. `dataDir` is absolute. */
export async function locateCluster(dataDir: string): Promise<Cluster> {
  const owner = process.getuid?.() === 0 ? unprivileged : undefined
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  if (owner === undefined) {
    const directory = join(dataDir, 'postgres')
    await mkdir(directory, { recursive: true, mode: 0o700 })
    return { dataDir, directory, binariesHome: directory, owner }
  }
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 16)
  const directory = join(rootHome, name)
  await mkdir(directory, { recursive: true, mode: 0o755 })
  await chown(directory, owner.uid, owner.gid)
  return { dataDir, directory, binariesHome: rootHome, owner }
}

/** The remembered state of the cluster, or a new one with a random password when there is none. */
export async function readClusterState(cluster: Cluster): Promise<ClusterState> {
  const text = await readFile(statePath(cluster), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (text === undefined) {
    await setStrangerAside(cluster)
    return { directory: cluster.directory, port: 0, password: randomBytes(24).toString('base64url') }
  }
  const state = stateSchema.parse(JSON.parse(text))
  if (state.directory === cluster.directory) return state
  throw new Error(
    `The database of ${cluster.dataDir} lies in ${state.directory}, because the data directory was moved or used by another account. Start it from where it was, or move that folder to ${cluster.directory} and change "directory" in ${statePath(cluster)}.`,
  )
}

/** Remembers the state; the file appears whole or not at all. */
export async function writeClusterState(cluster: Cluster, state: ClusterState): Promise<void> {
  const draft = `${statePath(cluster)}.new`
  await writeFile(draft, `${JSON.stringify(state, undefined, 2)}\n`, { mode: 0o600 })
  await rename(draft, statePath(cluster))
}

/**
 * A cluster without state belonged to a data directory that was removed. Its password is gone, but its data is not ours
 * to delete: it is kept beside the new one.
 */
async function setStrangerAside(cluster: Cluster): Promise<void> {
  const data = join(cluster.directory, 'data')
  const found = await stat(data).catch(() => undefined)
  if (found === undefined) return
  await stopPostmaster(cluster.directory)
  await rename(data, join(cluster.directory, `data-before-${Date.now()}`))
}

function statePath(cluster: Cluster): string {
  return join(cluster.dataDir, 'postgres.json')
}
