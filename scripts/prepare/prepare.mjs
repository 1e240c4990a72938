import { refuseWhileRunning } from './folder-lock.mjs'
import { install, isInstalled } from './install.mjs'
import { showProgress } from './progress.mjs'
import { PlainError } from './run-command.mjs'

/** Throws unless this Node runs the product. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  throw new PlainError(`Sallyport needs Node 20.19 or newer; this is ${process.versions.node}.`)
}

/**
 * Installs the packages unless they are there.
 * @param {string} root
 * @param {{ development: boolean }} options
 */
export async function ensureInstalled(root, options) {
  if (isInstalled(root, options)) return
  refuseWhileRunning(root)
  await showProgress('Installing the packages…', () => install(root))
}

/**
 * Runs a step unless its result is there and newer than its sources.
 * @param {string} root
 * @param {import('./build.mjs').Step} step
 */
export async function ensureStep(root, step) {
  if (step.fresh) return
  refuseWhileRunning(root)
  await showProgress(step.title, () => step.run())
}
