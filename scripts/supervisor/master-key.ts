import { randomBytes } from 'node:crypto'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '@/lib/config'
import { db } from '@/lib/db/client'
import { open } from '@/lib/vault/seal'
import { StartError } from '@/scripts/supervisor/start-error'

/**
 * Makes `DATA_DIR/master.key` (mode 0600) at the first start, unless MASTER_KEY is set. Needs the migrated database:
 * one that holds sealed data already gets no new key, because nothing in it could ever be opened again.
 */
export async function ensureMasterKey(settings: Config): Promise<void> {
  if (settings.masterKey !== undefined) return
  const path = join(settings.dataDir, 'master.key')
  const present = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw new StartError(`The master key ${path} cannot be read: ${error.message}`)
  })
  if (present === undefined) {
    if ((await db().signingKey.count()) > 0) {
      throw new StartError(
        `The database holds data sealed with a master key, and ${path} is missing. Restore that file, or set MASTER_KEY.`,
      )
    }
    await writeNewKey(path)
  } else if (Buffer.from(present.trim(), 'base64').length !== 32) {
    throw new StartError(`${path} does not hold 32 bytes in base64. Restore it from a backup.`)
  }
}

/** On the disk for good before the first row is sealed with it. */
async function writeNewKey(path: string): Promise<void> {
  const draft = `${path}.new`
  await rm(draft, { force: true })
  await writeFile(draft, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx', flush: true })
  await rename(draft, path)
}

/** Throws StartError when the master key at hand did not seal what the database holds. */
export async function verifyMasterKey(): Promise<void> {
  const key = await db().signingKey.findFirst({
    orderBy: { createdAt: 'asc' },
    select: { id: true, instanceId: true, privateKeySealed: true },
  })
  if (key === null) return
  try {
    open(key.privateKeySealed, { instanceId: key.instanceId, id: key.id })
  } catch (cause) {
    throw new StartError(
      'The master key does not open what the database holds: it was sealed with another one. Restore that key (DATA_DIR/master.key or MASTER_KEY).',
      { cause },
    )
  }
}
