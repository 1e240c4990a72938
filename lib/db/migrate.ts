import { createHash, randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Client } from 'pg'

interface Migration {
  name: string
  sql: string
  checksum: string
}

interface AppliedRow {
  migration_name: string
  checksum: string
  finished: boolean
}

/** Thrown when the database's history and the migrations of this version do not fit; the message says what to do. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError'
}

/** The lock that Prisma's own `migrate deploy` takes, so that it and we never run at the same time. */
const prismaMigrateLock = 72_707_369

/** The table exactly as Prisma's schema engine creates it. */
const createHistoryTable = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id                  VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum            VARCHAR(64) NOT NULL,
  finished_at         TIMESTAMPTZ,
  migration_name      VARCHAR(255) NOT NULL,
  logs                TEXT,
  rolled_back_at      TIMESTAMPTZ,
  started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`

/**
 * Applies `<directory>/<name>/migration.sql` in the order of the names, each in one transaction, and records them where
 * `prisma migrate deploy` looks: either command may run before or after the other. Starters wait for each other on an
 * advisory lock. Returns the names applied now. Throws MigrationError when an applied migration was edited, a failed one
 * is recorded, the database is newer than this version, or a statement fails (nothing of that migration is kept).
 */
export async function migrate(options: { databaseUrl: string; directory: string }): Promise<string[]> {
  const migrations = await readMigrations(options.directory)
  const client = new Client({ connectionString: options.databaseUrl })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [prismaMigrateLock])
    await client.query(createHistoryTable)
    const pending = pendingMigrations(migrations, await readHistory(client))
    for (const migration of pending) await applyMigration(client, migration)
    return pending.map((migration) => migration.name)
  } finally {
    await client.end()
  }
}

async function readMigrations(directory: string): Promise<Migration[]> {
  const entries = await readdir(directory, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(join(directory, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

async function readHistory(client: Client): Promise<AppliedRow[]> {
  const { rows } = await client.query<AppliedRow>(
    `SELECT migration_name, checksum, finished_at IS NOT NULL AS finished
       FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at`,
  )
  return rows
}

function pendingMigrations(migrations: Migration[], history: AppliedRow[]): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration]))
  for (const row of history) {
    const migration = known.get(row.migration_name)
    if (migration === undefined) {
      throw new MigrationError(
        `The database holds migration ${row.migration_name}, which this version does not know. Start the newer version, or restore a backup from before it.`,
      )
    }
    if (!row.finished) {
      throw new MigrationError(
        `Migration ${row.migration_name} is recorded as failed. Repair the database, then run "npx prisma migrate resolve --rolled-back ${row.migration_name}".`,
      )
    }
    if (row.checksum !== migration.checksum) {
      throw new MigrationError(
        `Migration ${row.migration_name} was changed after it was applied. Restore prisma/migrations/${row.migration_name}/migration.sql and add a new migration instead.`,
      )
    }
  }
  const applied = new Set(history.map((row) => row.migration_name))
  return migrations.filter((migration) => !applied.has(migration.name))
}

async function applyMigration(client: Client, migration: Migration): Promise<void> {
  await client.query('BEGIN')
  try {
    await client.query(migration.sql)
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), migration.checksum, migration.name],
    )
    await client.query('COMMIT')
  } catch (cause) {
    await client.query('ROLLBACK')
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new MigrationError(`Migration ${migration.name} failed and was undone: ${reason}`, { cause })
  }
}
