import { execFile } from 'node:child_process'
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { link, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'
import * as z from 'zod'
import { commandLine, isAlive, signalProcess } from '@/lib/db/embedded/postmaster'
import { StartError } from '@/scripts/supervisor/start-error'

const run = promisify(execFile)

const contentSchema = z.object({
  pid: z.number().int().positive(),
  /** When the process began, so that a number given to another program later is not taken for it. */
  born: z.string(),
  /** The processes that this start keeps running. */
  children: z.array(z.number().int().positive()),
})

export interface InstanceLock {
  /** Whether an earlier start was killed and left its lock. */
  recovered: boolean
  /** Remembers the children, so that the next start can end those that outlive a killed supervisor. */
  rememberChildren: (pids: number[]) => void
  release: () => void
}

/**
 * Makes this process the only one that runs on a data directory. Throws StartError when another one does; the lock of a
 * process that was killed is taken over, and children of it that still live are ended.
 */
export async function lockInstance(dataDir: string): Promise<InstanceLock> {
  const path = join(dataDir, 'sallyport.lock')
  const born = await birthOf(process.pid)
  const write = (target: string, children: number[]) => {
    writeFileSync(target, JSON.stringify({ pid: process.pid, born, children }), { mode: 0o600 })
  }
  const draft = `${path}.${process.pid}`
  let recovered = false
  for (;;) {
    write(draft, [])
    const taken = await link(draft, path).then(
      () => true,
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'EEXIST') return false
        throw error
      },
    )
    await rm(draft, { force: true })
    if (taken) break
    recovered = true
    await clearStaleLock(path, dataDir)
  }
  let held = true
  const release = () => {
    if (held) rmSync(path, { force: true })
    held = false
  }
  process.once('exit', release)
  return {
    recovered,
    rememberChildren: (pids) => {
      write(draft, pids)
      renameSync(draft, path)
    },
    release,
  }
}

/** Removes the lock when its holder is gone; throws StartError when it lives. */
async function clearStaleLock(path: string, dataDir: string): Promise<void> {
  const text = await readFile(path, 'utf8').catch(() => undefined)
  if (text === undefined) return
  const holder = parseContent(text)
  if (holder !== undefined && (await isAlive(holder.pid)) && (await birthOf(holder.pid)) === holder.born) {
    throw new StartError(
      `Sallyport already runs on ${dataDir} (process ${holder.pid}). Stop it first, or set DATA_DIR.`,
    )
  }
  await Promise.all((holder?.children ?? []).map(endOrphan))
  await rm(path, { force: true })
}

function parseContent(text: string): z.infer<typeof contentSchema> | undefined {
  try {
    return contentSchema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

/** Children end by themselves when the supervisor is gone; one that does not in three seconds is made to. */
async function endOrphan(pid: number): Promise<void> {
  const deadline = Date.now() + 3_000
  while ((await isAlive(pid)) && isOurChild(await commandLine(pid))) {
    if (Date.now() > deadline) signalProcess(pid, 'SIGKILL')
    await delay(50)
  }
}

function isOurChild(command: string): boolean {
  return ['.build/server.mjs', '.next/standalone/server.js', 'next-server'].some((name) =>
    command.includes(name),
  )
}

/** A text that no two processes with the same id share. */
async function birthOf(pid: number): Promise<string> {
  if (process.platform === 'linux') {
    const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
    return status.slice(status.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  }
  const result = await run('ps', ['-o', 'lstart=', '-p', String(pid)]).catch(() => ({ stdout: '' }))
  return result.stdout.trim()
}
