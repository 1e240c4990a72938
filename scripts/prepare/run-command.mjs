import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** An error whose message is all that the person at the terminal needs; no stack is shown. */
export class PlainError extends Error {
  name = 'PlainError'
}

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()

/** Ctrl-C or `kill` while something is installed or built: that must not go on without us. */
export function endCommandsOnSignal() {
  const end = (/** @type {NodeJS.Signals} */ signal) => {
    for (const child of running) child.kill(signal)
    process.exit(130)
  }
  process.on('SIGINT', end).on('SIGTERM', end).on('SIGHUP', end)
  return () => process.off('SIGINT', end).off('SIGTERM', end).off('SIGHUP', end)
}

/**
 * Runs a program quietly; its output is kept and becomes the error when it fails.
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv }} options
 * @returns {Promise<string>}
 */
export function runCommand(program, args, options) {
  return watchCommand(spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] }))
}

const exitWithParent = fileURLToPath(new URL('../exit-with-parent.mjs', import.meta.url))

/**
 * Runs a node program the same way; it ends when this process is killed. It must end by itself with `process.exit`, for
 * the channel that tells it keeps it alive.
 * @param {string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv }} options
 */
export function runTiedNode(args, options) {
  const tied = ['--import', exitWithParent, ...args]
  return watchCommand(spawn(process.execPath, tied, { ...options, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] }))
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<string>}
 */
function watchCommand(child) {
  const command = child.spawnargs.join(' ')
  return new Promise((resolve, reject) => {
    running.add(child)
    let output = ''
    const keep = (/** @type {Buffer} */ chunk) => {
      output = (output + chunk.toString()).slice(-20_000)
    }
    child.stdout?.on('data', keep)
    child.stderr?.on('data', keep)
    child.once('error', (error) => reject(new PlainError(`${command} cannot be run: ${error.message}`)))
    child.once('close', (code, signal) => {
      running.delete(child)
      if (code === 0) resolve(output)
      else reject(new PlainError(`${command} failed (${signal ?? code}):\n${output.trim()}`))
    })
  })
}
