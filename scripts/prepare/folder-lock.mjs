import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { PlainError } from './run-command.mjs'

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/**
 * Lets one process at a time install and build in this folder; others wait. Returns the release.
 * @param {string} root
 */
export async function lockFolder(root) {
  const path = join(root, '.build', 'prepare.lock')
  mkdirSync(join(root, '.build'), { recursive: true })
  let told = false
  for (;;) {
    try {
      writeFileSync(path, String(process.pid), { flag: 'wx' })
      return releaseOnce(path)
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    const holder = await readHolder(path)
    if (holder === 0 || !isAlive(holder) || holder === process.pid) {
      rmSync(path, { force: true })
      continue
    }
    if (!told) console.log(`Another start (process ${holder}) is preparing this folder; waiting for it…`)
    told = true
    await delay(250)
  }
}

/**
 * The lock file may just be being written, so an empty one is read again.
 * @param {string} path
 */
async function readHolder(path) {
  for (let attempt = 0; attempt < 3; attempt++) {
    const holder = Number(existsSync(path) ? readFileSync(path, 'utf8') : 0)
    if (holder > 0) return holder
    await delay(50)
  }
  return 0
}

/** @param {string} path */
function releaseOnce(path) {
  let held = true
  return () => {
    if (held) rmSync(path, { force: true })
    held = false
  }
}

/**
 * Notes that this process runs the product from this folder, until it ends.
 * @param {string} root
 */
export function registerInstance(root) {
  const folder = join(root, '.build', 'running')
  mkdirSync(folder, { recursive: true })
  const path = join(folder, String(process.pid))
  writeFileSync(path, '')
  process.once('exit', () => rmSync(path, { force: true }))
}

/**
 * Throws when the product runs from this folder: its files must not change under it.
 * @param {string} root
 */
export function refuseWhileRunning(root) {
  const folder = join(root, '.build', 'running')
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync(folder)) {
    const pid = Number(name)
    if (isAlive(pid) && isOurs(pid)) {
      throw new PlainError(
        `Sallyport (process ${pid}) runs from this folder, and something must be installed or built again. Stop it first.`,
      )
    }
    rmSync(join(folder, name), { force: true })
  }
}

/**
 * A number may have passed to another program after a crash; where that cannot be told, it counts as ours.
 * @param {number} pid
 */
function isOurs(pid) {
  if (process.platform !== 'linux') return true
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('start.mjs')
  } catch {
    return false
  }
}
