import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { removeEmbeddedPostgres, startEmbeddedPostgres } from '@/lib/db/embedded-postgres'

// initdb and a replay take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

let dataDir: string
const stateFile = () => join(dataDir, 'postgres.json')
const start = () => startEmbeddedPostgres({ dataDir, durable: false })

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'sallyport-postgres-'))
})
afterEach(async () => {
  await removeEmbeddedPostgres(dataDir)
  rmSync(dataDir, { recursive: true, force: true })
})

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  // The server is killed under this connection; its error is expected.
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

function postmasterPid(directory: string): number {
  return Number(readFileSync(join(directory, 'data', 'postmaster.pid'), 'utf8').split('\n')[0])
}

it('keeps data and port over a stop, and lets nobody in without the password', async () => {
  const first = await start()
  await query(first.url, 'CREATE TABLE kept AS SELECT 7 AS number')
  expect(statSync(stateFile()).mode & 0o777).toBe(0o600)
  const guess = new URL(first.url)
  guess.password = 'guess'
  await expect(query(guess.href, 'SELECT 1')).rejects.toThrow('password authentication failed')
  await first.stop()
  expect(await first.isRunning()).toBe(false)
  const second = await start()
  expect(second).toMatchObject({ url: first.url, directory: first.directory, reused: false })
  expect(await query(second.url, 'SELECT number FROM kept')).toEqual([{ number: 7 }])
})

it('takes over a server that outlived its supervisor', async () => {
  const first = await start()
  const second = await start()
  expect(second).toMatchObject({ url: first.url, reused: true })
  await second.stop()
  expect(await first.isRunning()).toBe(false)
})

it('recovers from a killed server, also when its number belongs to another program now', async () => {
  const durable = () => startEmbeddedPostgres({ dataDir })
  const first = await durable()
  await query(first.url, 'CREATE TABLE kept AS SELECT 7 AS number')
  const pidFile = join(first.directory, 'data', 'postmaster.pid')
  const left = readFileSync(pidFile, 'utf8')
  process.kill(postmasterPid(first.directory), 'SIGKILL')
  await vi.waitFor(async () => expect(await first.isRunning()).toBe(false))
  writeFileSync(pidFile, left.replace(/^\d+/, String(process.pid)))
  const second = await vi.waitFor(durable, { timeout: 10_000, interval: 200 })
  expect(second).toMatchObject({ url: first.url, reused: false })
  expect(await query(second.url, 'SELECT number FROM kept')).toEqual([{ number: 7 }])
})

it('sets a cluster aside whose password is gone, and starts afresh', async () => {
  const first = await start()
  await query(first.url, 'CREATE TABLE old (id INT)')
  rmSync(stateFile())
  const second = await start()
  expect(second.directory).toBe(first.directory)
  expect(await query(second.url, `SELECT to_regclass('old') AS old`)).toEqual([{ old: null }])
})

it('refuses a data directory whose database lies elsewhere', async () => {
  const { stop } = await start()
  await stop()
  const state = JSON.parse(readFileSync(stateFile(), 'utf8')) as Record<string, unknown>
  writeFileSync(stateFile(), JSON.stringify({ ...state, directory: '/somewhere/else' }))
  await expect(start()).rejects.toThrow(`The database of ${dataDir} lies in /somewhere/else`)
})

it('runs two data directories side by side', async () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'sallyport-postgres-'))
  const [one, two] = await Promise.all([
    start(),
    startEmbeddedPostgres({ dataDir: elsewhere, durable: false }),
  ])
  expect(one.port).not.toBe(two.port)
  expect(one.directory).not.toBe(two.directory)
  await removeEmbeddedPostgres(elsewhere)
  rmSync(elsewhere, { recursive: true })
})
