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
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
    running.add(child)
    let output = ''
    const keep = (/** @type {Buffer} */ chunk) => {
      output = (output + chunk.toString()).slice(-20_000)
    }
    child.stdout?.on('data', keep)
    child.stderr?.on('data', keep)
    child.once('error', (error) => reject(new PlainError(`${program} cannot be run: ${error.message}`)))
    child.once('close', (code, signal) => {
      running.delete(child)
      if (code === 0) resolve(output)
      else
        reject(new PlainError(`${program} ${args.join(' ')} failed (${signal ?? code}):\n${output.trim()}`))
    })
  })
}

const exitWithParent = fileURLToPath(new URL('../exit-with-parent.mjs', import.meta.url))

/**
 * Runs a node program the same way; it ends when this process is killed.
 * @param {string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv }} options
 */
export function runNode(args, options) {
  return runCommand(process.execPath, ['--import', exitWithParent, ...args], options)
}
