import { fork, execFileSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'

/** Where processes run: the gateway has one core to itself, everything else shares the others. */
export type Place = 'gateway' | 'others'

/** Whether processes can be held on cores; without it the figures of one machine still compare, less exactly. */
export function canPin(): boolean {
  if (process.platform !== 'linux' || availableParallelism() < 2) return false
  try {
    execFileSync('taskset', ['-c', '0', 'true'], { stdio: 'ignore' })
    return true
  } catch {
    // No taskset on this machine: run unpinned and say so.
    return false
  }
}

/** Holds a running process and all its threads on its cores. */
export function pin(pid: number, place: Place): void {
  const cores = place === 'gateway' ? '0' : `1-${availableParallelism() - 1}`
  execFileSync('taskset', ['-a', '-c', '-p', cores, String(pid)], { stdio: 'ignore' })
}

/** Starts a bundle that lies beside this one. It ends with us, since its channel closes then. */
export function startProcess(
  name: string,
  { env, place, pinned }: { env?: NodeJS.ProcessEnv; place: Place; pinned: boolean },
): ChildProcess {
  const child = fork(fileURLToPath(new URL(`./${name}.mjs`, import.meta.url)), {
    env: { ...process.env, ...env },
    execArgv: ['--enable-source-maps'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  if (pinned && child.pid !== undefined) pin(child.pid, place)
  return child
}

/** Sends an order, if any, and waits for the next message. */
export async function ask<Reply>(child: ChildProcess, order?: object): Promise<Reply> {
  const reply = once(child, 'message')
  if (order !== undefined) child.send(order)
  const [message] = (await reply) as [Reply]
  return message
}

/** Processor time that a process has used so far, in microseconds (Linux; the kernel counts in 10 ms ticks). */
export function cpuMicros(pid: number | undefined): number | undefined {
  if (process.platform !== 'linux' || pid === undefined) return undefined
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * 10_000
}

/** Memory in use, in megabytes (Linux). */
export function memoryMb(pid: number | undefined): number | undefined {
  if (process.platform !== 'linux' || pid === undefined) return undefined
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Math.round(Number(kilobytes ?? 0) / 1024)
}
