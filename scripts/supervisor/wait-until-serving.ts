import { setTimeout as delay } from 'node:timers/promises'
import type { KeptChild } from '@/scripts/supervisor/keep-running'
import { StartError } from '@/scripts/supervisor/start-error'

const patienceMs = 60_000
const tolerableDeaths = 3

/** Waits until the address answers 200. Throws StartError when the child keeps dying or a minute has passed. */
export async function waitUntilServing(options: {
  name: string
  url: string
  child: KeptChild
  stopping: AbortSignal
}): Promise<void> {
  const deadline = Date.now() + patienceMs
  for (;;) {
    const status = await fetch(options.url, { redirect: 'manual', signal: AbortSignal.timeout(10_000) }).then(
      async (response) => {
        await response.arrayBuffer()
        return response.status
      },
      () => 0,
    )
    if (status === 200) return
    options.stopping.throwIfAborted()
    if (options.child.deaths() >= tolerableDeaths) {
      throw new StartError(`The ${options.name} does not start; its last words are above.`)
    }
    if (Date.now() > deadline) {
      const seen = status === 0 ? 'nothing' : String(status)
      throw new StartError(`The ${options.name} does not serve: ${options.url} answers ${seen}.`)
    }
    await delay(50)
  }
}
