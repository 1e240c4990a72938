import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import type { Actor } from '@/lib/actor'
import { closeDb, db } from '@/lib/db/client'
import type { Role } from '@/lib/identity/permissions'
import { bootstrapInstance } from '@/lib/identity/bootstrap-instance'

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection string of the run's PostgreSQL, for making databases. */
    databaseServerUrl: string
    /** Database with all migrations applied, copied for each test file. */
    templateDatabase: string
  }
}

let instanceId: string | undefined

/**
 * Gives a test file its own PostgreSQL database with all migrations and a seeded instance, and its own data directory.
 * Call it once at the top of the file, before anything reads `config()`; `db()` and `config()` then work as in the
 * product. Both go away when the file is done. `empty: true` leaves the instance out.
 *
 * @example
 * useTestDatabase()
 * it('creates', async () => { await createAgent(testActor(), {...}) })
 */
export function useTestDatabase(options: { empty?: boolean } = {}): void {
  const name = `test_${randomBytes(8).toString('hex')}`
  const serverUrl = inject('databaseServerUrl')
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  process.env.DATABASE_URL = url.href
  const dataDir = mkdtempSync(join(tmpdir(), 'sallyport-test-'))
  process.env.DATA_DIR = dataDir
  beforeAll(async () => {
    await query(serverUrl, `CREATE DATABASE ${name} TEMPLATE ${inject('templateDatabase')}`)
    if (options.empty === true) return
    await bootstrapInstance()
    instanceId = (await db().instance.findFirstOrThrow({ select: { id: true } })).id
  })
  afterAll(async () => {
    await closeDb()
    await query(serverUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    rmSync(dataDir, { recursive: true, force: true })
  })
}

/** An actor of the seeded instance, an administrator unless told otherwise. Needs `useTestDatabase()`. */
export function testActor(options: { role?: Role; id?: string } = {}): Actor {
  if (instanceId === undefined)
    throw new Error('testActor() needs useTestDatabase() and runs inside a test or hook')
  return {
    kind: 'user',
    id: options.id ?? 'usr_test',
    name: 'test@example.com',
    role: options.role ?? 'administrator',
    instanceId,
    via: 'console',
    requestId: 'req_test',
    sourceIp: '127.0.0.1',
  }
}

async function query(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
