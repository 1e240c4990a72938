import { execFile } from 'node:child_process'
import { chown, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Cluster } from '@/lib/db/embedded/cluster'

const run = promisify(execFile)

/** The superuser and the database of an embedded cluster. */
export const clusterUser = 'sallyport'

/** The whole environment of PostgreSQL's programs; nothing of ours reaches them. */
export const postgresEnv: NodeJS.ProcessEnv = { NODE_ENV: 'production', LC_ALL: 'C', TZ: 'UTC' }

/**
 * Makes the cluster if it does not exist: UTF-8, locale-independent, password sign-in only. It is made aside and renamed,
 * so that a start killed in the middle leaves no half cluster.
 */
export async function initializeCluster(
  cluster: Cluster,
  options: { native: string; password: string; durable: boolean },
): Promise<void> {
  const data = join(cluster.directory, 'data')
  const present = await stat(join(data, 'PG_VERSION')).catch(() => undefined)
  if (present !== undefined) return
  const draft = `${data}.new`
  const passwordFile = join(cluster.directory, 'initial-password')
  await rm(draft, { recursive: true, force: true })
  try {
    await writeFile(passwordFile, options.password, { mode: 0o600 })
    if (cluster.owner !== undefined) await chown(passwordFile, cluster.owner.uid, cluster.owner.gid)
    const authentication = ['--auth=scram-sha-256', `--pwfile=${passwordFile}`, `--username=${clusterUser}`]
    const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
    await run(
      join(options.native, 'bin', 'initdb'),
      [
        '-D',
        draft,
        '--no-instructions',
        ...(options.durable ? [] : ['--no-sync']),
        ...authentication,
        ...locale,
      ],
      { env: postgresEnv, cwd: cluster.directory, ...cluster.owner },
    )
    await rename(draft, data)
  } finally {
    await rm(passwordFile, { force: true })
  }
}
