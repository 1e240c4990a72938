import type { Actor } from '@/lib/actor'
import { type AuditRecord, chainHash } from '@/lib/audit/append'
import type { ChainState } from '@/lib/audit/schema'
import { toChainState } from '@/lib/audit/read-chain-state'
import { db } from '@/lib/db/client'
import type { AuditEvent } from '@/lib/db/generated/client'
import { AppError } from '@/lib/errors'
import { authorize } from '@/lib/identity/permissions'

const batchSize = 1000

export interface ChainProgress {
  lines: number
  total: number
}

export type ChainStep = ({ type: 'progress' } & ChainProgress) | ({ type: 'verdict' } & ChainState)

interface Reached {
  lines: number
  lastSeq: bigint
  lastTime: Date | null
  lastHash: string
}

interface Fault {
  fault: 'changed' | 'cut'
  brokenSeq: bigint
  brokenId: string
}

/**
 * Recomputes the chain of the whole audit log in batches and tells how far it is after each; the last step is the
 * verdict, which is kept for the next reader. `changed` names the first line that was changed or whose predecessor is
 * gone. `cut` means that lines which the verification before this one saw are gone from the end. Ends early, without a
 * verdict, when the signal aborts. Throws `rate.limited` while the same person or token walks already: the whole log is read.
 */
export async function* walkAuditChain(
  actor: Actor,
  { signal }: { signal?: AbortSignal } = {},
): AsyncGenerator<ChainStep, void> {
  authorize(actor, 'audit:read')
  const leave = enter(actor.id)
  signal?.addEventListener('abort', leave, { once: true })
  try {
    yield* walk(actor, signal)
  } finally {
    leave()
  }
}

/** Who walks at the moment, in this process. Each may once, so that a reader who stalls holds up nobody else. */
const walking = new Map<string, symbol>()

function enter(id: string): () => void {
  if (walking.has(id)) {
    throw new AppError('rate.limited', {
      message: 'You are verifying the audit log already. Wait until that has ended, then try again.',
      retryAfterSeconds: 10,
    })
  }
  const own = Symbol(id)
  walking.set(id, own)
  return () => {
    if (walking.get(id) === own) walking.delete(id)
  }
}

async function* walk(actor: Actor, signal: AbortSignal | undefined): AsyncGenerator<ChainStep, void> {
  const total = await db().auditEvent.count()
  const earlier = await db().auditVerification.findUnique({ where: { instanceId: actor.instanceId } })
  let reached: Reached = { lines: 0, lastSeq: 0n, lastTime: null, lastHash: '' }
  let witnessed = false
  for (;;) {
    const batch = await readBatch(reached.lastSeq)
    const { at, fault } = followBatch(reached, batch)
    witnessed ||= batch.some(({ seq, hash }) => seq === earlier?.lastSeq && hash === earlier.lastHash)
    reached = at
    if (signal?.aborted === true) return
    if (fault !== undefined) {
      yield verdict(actor, reached, fault)
      return
    }
    if (batch.length < batchSize) break
    yield { type: 'progress', lines: reached.lines, total: Math.max(total, reached.lines) }
  }
  yield verdict(actor, reached, witnessed ? undefined : findCut(earlier, reached))
}

function readBatch(after: bigint): Promise<AuditEvent[]> {
  return db().auditEvent.findMany({
    where: { seq: { gt: after } },
    orderBy: { seq: 'asc' },
    take: batchSize,
  })
}

/** Follows the chain through a batch, up to the first line whose hash does not follow from the lines before it. */
function followBatch(from: Reached, batch: AuditEvent[]): { at: Reached; fault: Fault | undefined } {
  let at = from
  for (const { seq, hash, ...record } of batch) {
    if (chainHash(at.lastHash, record as AuditRecord) !== hash) {
      return { at, fault: { fault: 'changed', brokenSeq: seq, brokenId: record.id } }
    }
    at = { lines: at.lines + 1, lastSeq: seq, lastTime: record.time, lastHash: hash }
  }
  return { at, fault: undefined }
}

/** An earlier verification saw an end that is no part of the chain any more. */
function findCut(earlier: { lastSeq: bigint } | null, reached: Reached) {
  if (earlier === null || earlier.lastSeq === 0n) return undefined
  return { fault: 'cut', brokenSeq: reached.lastSeq + 1n, brokenId: '' } satisfies Fault
}

async function verdict(actor: Actor, reached: Reached, fault: Fault | undefined): Promise<ChainStep> {
  const none = { fault: null, brokenSeq: null, brokenId: null }
  const seen = { time: new Date(), ...reached, ...none, ...fault }
  // The end that was once verified stays the witness until a chain that holds goes beyond it.
  const { lastSeq, lastHash, ...rest } = seen
  const kept = fault !== undefined ? rest : { ...rest, lastSeq, lastHash }
  const row = await db().auditVerification.upsert({
    where: { instanceId: actor.instanceId },
    create: { instanceId: actor.instanceId, ...seen },
    update: kept,
  })
  return { type: 'verdict', ...toChainState(row) }
}
