import { execFile } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Whether a process with this id lives. A zombie, which only waits to be reaped, does not. */
export async function isAlive(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  if (process.platform !== 'linux') return true
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  return status !== '' && !/\) [ZX] /.test(status)
}

/** The command line of a process, or an empty text when it is gone or cannot be read. */
export async function commandLine(pid: number): Promise<string> {
  if (process.platform === 'linux') {
    const raw = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
    return raw.replaceAll('\0', ' ')
  }
  const result = await run('ps', ['-o', 'command=', '-p', String(pid)]).catch(() => ({ stdout: '' }))
  return result.stdout
}

/**
 * The postmaster that runs on this cluster's data, from its pid file. A file left by a dead server, or whose number now
 * belongs to another program, is removed: PostgreSQL itself would refuse to start over the latter.
 */
export async function findPostmaster(directory: string): Promise<{ pid: number; port: number } | undefined> {
  const data = join(directory, 'data')
  const file = join(data, 'postmaster.pid')
  const lines = await readFile(file, 'utf8').then(
    (text) => text.split('\n'),
    () => undefined,
  )
  if (lines === undefined) return undefined
  const pid = Number(lines[0])
  if (pid > 0 && (await isAlive(pid)) && (await commandLine(pid)).includes(data)) {
    return { pid, port: Number(lines[3] ?? 0) }
  }
  await rm(file, { force: true })
  return undefined
}

/**
 * Stops the postmaster on this cluster's data, if one runs: first the fast shutdown (connections are ended, everything
 * is written), after 20 seconds the immediate one (the next start replays its log; nothing committed is lost).
 */
export async function stopPostmaster(directory: string): Promise<void> {
  const found = await findPostmaster(directory)
  if (found === undefined) return
  for (const [signal, patienceMs] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5_000],
  ] as const) {
    signalProcess(found.pid, signal)
    const deadline = Date.now() + patienceMs
    while (Date.now() < deadline) {
      if (!(await isAlive(found.pid))) return
      await delay(20)
    }
  }
  throw new Error(`PostgreSQL (process ${found.pid}) does not stop.`)
}

/** Sends a signal; a process that ended in the meantime is no error. */
export function signalProcess(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
