import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const irrelevant = /(\.test\.tsx?|\/testing\.ts|\.DS_Store)$/
const generated = 'lib/db/generated'

/**
 * A digest over the contents of files and folders, without tests and generated code. Missing ones count as absent.
 * @param {string} root
 * @param {string[]} paths relative to root
 */
export function fingerprint(root, paths) {
  const hash = createHash('sha256').update(process.version)
  for (const path of paths) addPath(hash, root, path)
  return hash.digest('hex')
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} root
 * @param {string} path
 */
function addPath(hash, root, path) {
  const stats = statSync(join(root, path), { throwIfNoEntry: false })
  if (stats === undefined || irrelevant.test(path) || path === generated) return
  if (stats.isDirectory()) {
    for (const name of readdirSync(join(root, path)).sort()) addPath(hash, root, `${path}/${name}`)
    return
  }
  const content = readFileSync(join(root, path))
  hash.update(`${path}\0${content.length}\0`).update(content)
}

/**
 * Whether the step that left this stamp has seen the same files.
 * @param {string} stamp
 * @param {string} digest
 */
export function isFresh(stamp, digest) {
  const stats = statSync(stamp, { throwIfNoEntry: false })
  return stats !== undefined && readFileSync(stamp, 'utf8') === digest
}

/**
 * Runs a step between removing and writing its stamp: one that is killed half-way is done again.
 * @param {string} stamp
 * @param {string} digest
 * @param {() => Promise<void>} work
 */
export async function stamped(stamp, digest, work) {
  rmSync(stamp, { force: true })
  await work()
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, digest)
}
