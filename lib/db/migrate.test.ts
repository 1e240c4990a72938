import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterEach, beforeEach, expect, inject, it } from 'vitest'
import { migrate } from '@/lib/db/migrate'

const serverUrl = inject('databaseServerUrl')
const name = `migrate_${process.pid}`
const url = new URL(serverUrl)
url.pathname = `/${name}`
const databaseUrl = url.href
const fruit = 'CREATE TABLE fruit (id INT PRIMARY KEY);\n'
let directory: string

async function query(sql: string, connectionString = databaseUrl): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}

async function writeMigration(migration: string, sql: string): Promise<void> {
  await mkdir(join(directory, migration), { recursive: true })
  await writeFile(join(directory, migration, 'migration.sql'), sql)
}

beforeEach(async () => {
  await query(`CREATE DATABASE ${name}`, serverUrl)
  directory = await mkdtemp(join(tmpdir(), 'sallyport-migrate-'))
  await writeFile(join(directory, 'migration_lock.toml'), 'provider = "postgresql"\n')
  await writeMigration('20260101000000_fruit', fruit)
})
afterEach(async () => {
  await query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`, serverUrl)
  await rm(directory, { recursive: true, force: true })
})

it('applies what is new, in order, once', async () => {
  await writeMigration('20260102000000_colour', 'ALTER TABLE fruit ADD colour TEXT;')
  expect(await migrate({ databaseUrl, directory })).toEqual(['20260101000000_fruit', '20260102000000_colour'])
  expect(await migrate({ databaseUrl, directory })).toEqual([])
  expect(await query('SELECT id, colour FROM fruit')).toEqual([])
})

it('records the rows that Prisma records', async () => {
  await migrate({ databaseUrl, directory })
  const rows = await query(
    `SELECT length(id) AS id, checksum, migration_name, logs, rolled_back_at, applied_steps_count,
            finished_at >= started_at AS finished FROM _prisma_migrations`,
  )
  expect(rows).toEqual([
    {
      id: 36,
      checksum: createHash('sha256').update(fruit).digest('hex'),
      migration_name: '20260101000000_fruit',
      logs: null,
      rolled_back_at: null,
      applied_steps_count: 1,
      finished: true,
    },
  ])
})

it('goes on where Prisma stopped, and passes over what was rolled back', async () => {
  await migrate({ databaseUrl, directory })
  await query(`INSERT INTO _prisma_migrations (id, checksum, migration_name, rolled_back_at)
               VALUES ('x', 'other', '20260102000000_colour', now())`)
  await writeMigration('20260102000000_colour', 'ALTER TABLE fruit ADD colour TEXT;')
  expect(await migrate({ databaseUrl, directory })).toEqual(['20260102000000_colour'])
})

it('lets two starters in one after the other', async () => {
  const both = await Promise.all([migrate({ databaseUrl, directory }), migrate({ databaseUrl, directory })])
  expect(both.flat()).toEqual(['20260101000000_fruit'])
})

it('undoes a migration that fails half-way and says which', async () => {
  await writeMigration('20260102000000_broken', 'CREATE TABLE half (id INT); SELECT nonsense;')
  await expect(migrate({ databaseUrl, directory })).rejects.toThrow(
    'Migration 20260102000000_broken failed and was undone: column "nonsense" does not exist',
  )
  expect(await query(`SELECT to_regclass('half') AS half, to_regclass('fruit') AS fruit`)).toEqual([
    { half: null, fruit: 'fruit' },
  ])
})

it.each([
  {
    trouble: 'an edited migration',
    spoil: () => writeMigration('20260101000000_fruit', 'CREATE TABLE fruit (id TEXT);'),
    message: 'Migration 20260101000000_fruit was changed after it was applied.',
  },
  {
    trouble: 'a failed migration',
    spoil: () => query('UPDATE _prisma_migrations SET finished_at = NULL'),
    message: 'Migration 20260101000000_fruit is recorded as failed.',
  },
  {
    trouble: 'a database of a newer version',
    spoil: () => rm(join(directory, '20260101000000_fruit'), { recursive: true }),
    message: 'The database holds migration 20260101000000_fruit, which this version does not know.',
  },
])('refuses $trouble', async ({ spoil, message }) => {
  await migrate({ databaseUrl, directory })
  await spoil()
  await expect(migrate({ databaseUrl, directory })).rejects.toThrow(message)
})
