import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { print, printLines } from '@/scripts/supervisor/print'

const firstPauseMs = 200
const longestPauseMs = 10_000
/** A child that served this long starts again without a pause when it dies. */
const steadyMs = 30_000
const stopPatienceMs = 10_000

export interface ChildSpec {
  /** Shown in front of its output. */
  name: string
  /** Arguments of node. */
  args: string[]
  cwd: string
  env: NodeJS.ProcessEnv
  /** Hears the process id of each new run. */
  onStart: (pid: number) => void
}

export interface KeptChild {
  /** How often it died. */
  deaths: () => number
  /** Ends it for good: asks, and after ten seconds insists. */
  stop: () => Promise<void>
}

/**
 * Runs a node program and runs it again whenever it ends, with growing pauses while it keeps dying. It has its own process
 * group, so that Ctrl-C reaches the supervisor alone, and a channel to us whose end tells it that we are gone.
 */
export function keepRunning(spec: ChildSpec): KeptChild {
  const stopping = new AbortController()
  let child: ChildProcess | undefined
  let deaths = 0
  const loop = async () => {
    let pauseMs = firstPauseMs
    while (!stopping.signal.aborted) {
      const started = Date.now()
      child = launch(spec)
      const [code, signal] = (await once(child, 'exit')) as [number | null, string | null]
      if (stopping.signal.aborted) return
      deaths++
      pauseMs = Date.now() - started > steadyMs ? firstPauseMs : Math.min(pauseMs * 2, longestPauseMs)
      print(`The ${spec.name} ended (${signal ?? `exit code ${code}`}); starting it again.`)
      await delay(pauseMs, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  }
  const ended = loop()
  return {
    deaths: () => deaths,
    stop: async () => {
      stopping.abort()
      child?.kill('SIGTERM')
      const insist = setTimeout(() => child?.kill('SIGKILL'), stopPatienceMs)
      await ended
      clearTimeout(insist)
    },
  }
}

function launch(spec: ChildSpec): ChildProcess {
  const child = spawn(process.execPath, spec.args, {
    cwd: spec.cwd,
    env: spec.env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    detached: true,
  })
  for (const output of [child.stdout, child.stderr]) if (output !== null) printLines(spec.name, output)
  if (child.pid !== undefined) spec.onStart(child.pid)
  return child
}
