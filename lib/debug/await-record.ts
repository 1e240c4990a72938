import { setTimeout as delay } from 'node:timers/promises'
import type { Actor } from '@/lib/actor'
import { getRequest } from '@/lib/audit/get-request'
import type { RequestDto } from '@/lib/audit/schema'
import { AppError } from '@/lib/errors'

/** The gateway stores its records in batches, normally within 300 ms. */
const patienceMs = 5_000
const pauseMs = 75

/**
 * The gateway's record of a call, as soon as it is stored; null when it does not come in time or the id is unknown.
 * Throws AbortError when the signal aborts.
 */
export async function awaitRecord(
  actor: Actor,
  { requestId, signal }: { requestId: string; signal: AbortSignal },
): Promise<RequestDto | null> {
  if (requestId === '') return null
  const deadline = performance.now() + patienceMs
  for (;;) {
    const record = await getRequest(actor, requestId).catch(ignoreAbsence)
    if (record !== undefined) return record
    if (performance.now() > deadline) return null
    await delay(pauseMs, undefined, { signal })
  }
}

function ignoreAbsence(error: unknown): undefined {
  if (error instanceof AppError && error.code === 'resource.not_found') return undefined
  throw error
}
