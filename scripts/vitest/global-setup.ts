import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { removeEmbeddedPostgres, startEmbeddedPostgres } from '@/lib/db/embedded-postgres'
import { isAlive } from '@/lib/db/embedded/postmaster'
import { migrate } from '@/lib/db/migrate'

const templateDatabase = 'template_sallyport'
const prefix = 'sallyport-vitest-'

/** Starts one PostgreSQL for the run and fills the database that `useTestDatabase()` copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await removeLeftovers()
  const dataDir = await mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`))
  const server = await startEmbeddedPostgres({ dataDir, durable: false })
  const client = new Client({ connectionString: server.url })
  await client.connect()
  await client.query(`CREATE DATABASE ${templateDatabase}`)
  await client.end()
  const template = new URL(server.url)
  template.pathname = `/${templateDatabase}`
  await migrate({ databaseUrl: template.href, directory: join(project.config.root, 'prisma', 'migrations') })
  project.provide('databaseServerUrl', server.url)
  project.provide('templateDatabase', templateDatabase)
  return () => remove(dataDir)
}

/** A run that was killed could not tidy up; the process id in the folder's name tells. */
async function removeLeftovers(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = Number(new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1])
    if (pid > 0 && !(await isAlive(pid))) await remove(join(tmpdir(), name))
  }
}

async function remove(dataDir: string): Promise<void> {
  await removeEmbeddedPostgres(dataDir)
  await rm(dataDir, { recursive: true, force: true })
}
