import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runCommand } from './run-command.mjs'

/** @typedef {{ version?: string, optional?: boolean, dev?: boolean, devOptional?: boolean }} LockedPackage */

/**
 * Whether node_modules holds what package-lock.json names. npm leaves its own lock file in node_modules as its last act,
 * so an install by hand counts and one that was killed does not.
 * @param {string} root
 * @param {{ development: boolean }} options development: whether the test tools are needed too
 */
export function isInstalled(root, options) {
  const installedPath = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(installedPath)) return false
  const wanted = readPackages(join(root, 'package-lock.json'))
  const installed = readPackages(installedPath)
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true
    const found = installed[path]
    if (found !== undefined) return found.version === entry.version
    return entry.optional === true || ((entry.dev ?? entry.devOptional) === true && !options.development)
  })
}

/** @param {string} root */
export async function install(root) {
  const flags = ['--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']
  await runCommand('npm', ['ci', ...flags], { cwd: root })
}

/**
 * @param {string} path
 * @returns {Record<string, LockedPackage | undefined>}
 */
function readPackages(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages
}
