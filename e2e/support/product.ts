import { spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { removeEmbeddedPostgres } from '@/lib/db/embedded-postgres'

export interface Product {
  consoleUrl: string
  gatewayUrl: string
  /** Calls the Management API and returns the parsed answer; throws unless the status is 2xx. */
  manage: <Result>(method: string, path: string, body?: unknown) => Promise<Result>
  /** Every line printed so far. */
  lines: string[]
  /** Process ids of the supervisor, its two children and the database. */
  pids: () => { supervisor: number; dataPlane: number; console: number; database: number }
  /** Sends a signal to the supervisor and waits for its end. */
  end: (signal: NodeJS.Signals) => Promise<{ code: number | null; signal: string | null }>
  /** Starts the product again on the same data. */
  start: () => Promise<void>
  /** Stops it if it runs, and deletes its data. */
  remove: () => Promise<void>
}

/** A product of its own, started as a person would, on its own ports and data directory. */
export async function startProduct(options: { firstPort: number }): Promise<Product> {
  const dataDir = mkdtempSync(join(tmpdir(), 'sallyport-life-'))
  const token = randomBytes(32).toString('base64url')
  const lines: string[] = []
  let child: ChildProcess | undefined
  const start = async () => {
    const next = launch({ ...options, dataDir, token })
    const running = child
    child = next
    await untilReady(next, lines).catch((error: unknown) => {
      child = running
      throw error
    })
  }
  const end = async (signal: NodeJS.Signals) => {
    const running = child
    if (running === undefined) throw new Error('the product does not run')
    child = undefined
    if (running.exitCode !== null) return { code: running.exitCode, signal: null }
    const ended = once(running, 'exit')
    running.kill(signal)
    const [code, by] = (await ended) as [number | null, string | null]
    return { code, signal: by }
  }
  await start()
  const consoleUrl = `http://127.0.0.1:${options.firstPort}`
  return {
    consoleUrl,
    gatewayUrl: `http://127.0.0.1:${options.firstPort + 1}`,
    manage: (method, path, body) => manage({ url: `${consoleUrl}/api/v1${path}`, token, method, body }),
    lines,
    pids: () => readPids(dataDir),
    end,
    start,
    remove: async () => {
      if (child !== undefined) await end('SIGTERM')
      await removeEmbeddedPostgres(dataDir)
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

function launch({ firstPort, dataDir, token }: { firstPort: number; dataDir: string; token: string }) {
  return spawn(process.execPath, ['scripts/start.mjs'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      CONSOLE_PORT: String(firstPort),
      GATEWAY_PORT: String(firstPort + 1),
      GATEWAY_TLS_PORT: String(firstPort + 2),
      DATA_DIR: dataDir,
      ADMIN_API_TOKEN: token,
      LOG_LEVEL: 'warn',
      DATABASE_URL: '',
      MASTER_KEY: '',
    },
  })
}

async function untilReady(child: ChildProcess, lines: string[]): Promise<void> {
  const { stdout, stderr } = child
  if (stdout === null || stderr === null) throw new Error('the product was started without pipes')
  createInterface({ input: stderr }).on('line', (line) => lines.push(line))
  await new Promise<void>((resolve, reject) => {
    createInterface({ input: stdout }).on('line', (line) => {
      lines.push(line)
      if (line.includes('Sallyport is ready.')) resolve()
    })
    child.once('exit', (code) => {
      reject(new Error(`the product ended with ${code} before it was ready:\n${lines.join('\n')}`))
    })
  })
}

function readPids(dataDir: string) {
  const lock = JSON.parse(readFileSync(join(dataDir, 'sallyport.lock'), 'utf8')) as {
    pid: number
    children: [number, number]
  }
  return {
    supervisor: lock.pid,
    dataPlane: lock.children[0],
    console: lock.children[1],
    database: readPostmaster(dataDir),
  }
}

/** The first line of PostgreSQL's own pid file; where the cluster lies stands in the product's state file. */
function readPostmaster(dataDir: string): number {
  const { directory } = JSON.parse(readFileSync(join(dataDir, 'postgres.json'), 'utf8')) as {
    directory: string
  }
  return Number(readFileSync(join(directory, 'data', 'postmaster.pid'), 'utf8').split('\n')[0])
}

interface ManageCall {
  url: string
  token: string
  method: string
  body: unknown
}

async function manage<Result>({ url, token, method, body }: ManageCall): Promise<Result> {
  const response = await fetch(url, {
    method,
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${method} ${url} answered ${response.status}: ${text}`)
  return (text === '' ? undefined : JSON.parse(text)) as Result
}
