import { once } from 'node:events'
import { mkdir, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { ConfigError, parseConfig, type Config } from '@/lib/config'
import { closeDb } from '@/lib/db/client'
import { migrate } from '@/lib/db/migrate'
import { checkPorts } from '@/scripts/supervisor/check-ports'
import { describeChildren } from '@/scripts/supervisor/children'
import { startDatabase, type Database } from '@/scripts/supervisor/database'
import { completeFirstStart } from '@/scripts/supervisor/first-start'
import { lockInstance, type InstanceLock } from '@/scripts/supervisor/instance-lock'
import { keepRunning, type KeptChild } from '@/scripts/supervisor/keep-running'
import { print } from '@/scripts/supervisor/print'
import { StartError } from '@/scripts/supervisor/start-error'
import { waitUntilServing } from '@/scripts/supervisor/wait-until-serving'

/** How long children of a killed predecessor may take to let go of their ports. */
const recoveryPatienceMs = 5_000

/** What is to be undone when the product stops, last first. */
type Undo = () => Promise<void>

/**
 * Checks all that can be checked before anything is built or started: the settings, that nobody else runs on the data
 * directory, and the ports. Returns the run itself. In development the console is Next's own server, which compiles what
 * is edited. Throws StartError with one line per finding.
 */
export async function checkStart(
  root: string,
  { development = false }: { development?: boolean } = {},
): Promise<() => Promise<void>> {
  // A closed terminal or pipe must not end us before everything is stopped in order.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
  const settings = await readSettings()
  const lock = await lockInstance(settings.dataDir)
  try {
    await checkPorts(settings, { patienceMs: lock.recovered ? recoveryPatienceMs : 0 })
  } catch (error) {
    lock.release()
    throw error
  }
  return () => run({ root, settings, lock, development })
}

async function readSettings(): Promise<Config> {
  try {
    const settings = parseConfig(process.env)
    await mkdir(settings.dataDir, { recursive: true, mode: 0o700 })
    return { ...settings, dataDir: await realpath(settings.dataDir) }
  } catch (cause) {
    if (cause instanceof ConfigError) throw new StartError(cause.message, { cause })
    const { message } = cause as Error
    throw new StartError(`The data directory cannot be made (DATA_DIR): ${message}`, { cause })
  }
}

interface Run {
  root: string
  settings: Config
  lock: InstanceLock
  development: boolean
  /** Raised by Ctrl-C and by `kill`; a start in progress ends at its next step. */
  stopping: AbortSignal
  undo: Undo[]
}

/** Starts everything, waits for a signal, stops everything. A start that fails stops what it had started. */
async function run(options: Pick<Run, 'root' | 'settings' | 'lock' | 'development'>): Promise<void> {
  const stopping = stopOnSignal()
  const undo: Undo[] = []
  try {
    await startAll({ ...options, stopping, undo })
    if (!stopping.aborted) await once(stopping, 'abort')
  } catch (error) {
    if (!stopping.aborted) throw error
  } finally {
    print('Stopping…')
    for (const step of undo.reverse()) await step()
    options.lock.release()
    print('Stopped.')
  }
}

function stopOnSignal(): AbortSignal {
  const stopping = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      stopping.abort()
    })
  }
  return stopping.signal
}

async function startAll(options: Run): Promise<void> {
  const { settings, root, stopping, undo } = options
  if (options.lock.recovered) print('The last run was killed; recovering.')
  print('Starting the database…')
  const database = await startDatabase(settings, stopping)
  undo.push(() => database.stop())
  stopping.throwIfAborted()
  process.env.DATA_DIR = settings.dataDir
  process.env.DATABASE_URL = database.url
  const applied = await migrate({ databaseUrl: database.url, directory: join(root, 'prisma', 'migrations') })
  if (applied.length > 0) print(`Migrated the database: ${applied.join(', ')}.`)
  const setUpLink = await completeFirstStart(settings)
  await closeDb()
  stopping.throwIfAborted()
  print('Starting the console and the data plane…')
  await startChildren({ ...options, database })
  printSummary(settings, { database, setUpLink })
}

async function startChildren(options: Run & { database: Database }): Promise<void> {
  const { settings, lock, stopping } = options
  const pids = new Map<string, number>()
  const specs = describeChildren({
    root: options.root,
    development: options.development,
    settings,
    databaseUrl: options.database.url,
    onStart: (name, pid) => {
      pids.set(name, pid)
      lock.rememberChildren([...pids.values()])
    },
  })
  const consoleUrl = new URL(settings.localGatewayUrl)
  consoleUrl.port = String(settings.consolePort)
  const addresses: Record<string, string> = {
    console: new URL('/sign-in', consoleUrl).href,
    'data plane': new URL('/readyz', settings.localGatewayUrl).href,
  }
  const children: KeptChild[] = specs.map(keepRunning)
  options.undo.push(async () => {
    await Promise.all(children.map((child) => child.stop()))
  })
  const serving = specs.map(({ name }, index) => {
    const child = children[index]
    if (child === undefined) throw new Error('a child without its description')
    return waitUntilServing({ name, url: addresses[name] ?? '', child, stopping })
  })
  await Promise.all(serving)
}

function printSummary(
  settings: Config,
  details: { database: Database; setUpLink: string | undefined },
): void {
  print('')
  print('Sallyport is ready.')
  print(`  Console   ${settings.publicConsoleUrl}`)
  print(`  Gateway   ${settings.snippetGatewayUrl}  and  ${settings.publicGatewayUrl}`)
  print(`  Data      ${settings.dataDir}`)
  print(`  Database  ${details.database.place}`)
  if (details.setUpLink !== undefined) {
    print('')
    print('Nobody can sign in yet. Make the first administrator with this link; it works once:')
    print(`  ${details.setUpLink}`)
  }
  print('')
}
