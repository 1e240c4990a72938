'use client'

import { useEffect, useReducer } from 'react'
import { isAttended } from '@/components/ui/attended'
import { addNewer } from '@/lib/audit/group-events'
import type { AuditTail } from '@/lib/audit/read-audit-tail'
import type { AuditEventDto } from '@/lib/audit/schema'

const intervalMs = 2_000
const pauseAfterFailureMs = 10_000
/** An open page keeps at most this many groups; older ones are a page away. */
const maxGroups = 500

interface TailState {
  groups: AuditEventDto[][]
  /** Lines that came while the reader was busy in the table; latest first. */
  held: AuditEventDto[]
  cursor: string
  /** How many lines the last arrival had; for the announcement. */
  arrived: number
  failed: boolean
  /** Whether more came at once than the tail carries. */
  gap: boolean
}

type TailEvent = { type: 'came'; tail: AuditTail; hold: boolean } | { type: 'failed' } | { type: 'release' }

function reduce(state: TailState, event: TailEvent): TailState {
  if (event.type === 'failed') return { ...state, failed: true }
  if (event.type === 'release') {
    return { ...state, groups: addNewer(state.groups, state.held).slice(0, maxGroups), held: [] }
  }
  const { tail, hold } = event
  const next = { ...state, cursor: tail.cursor, failed: false, gap: state.gap || tail.truncated }
  if (tail.events.length === 0) return next
  const newer = [...tail.events, ...state.held]
  const arrived = tail.events.length
  if (hold) return { ...next, held: newer, arrived }
  return { ...next, groups: addNewer(state.groups, newer).slice(0, maxGroups), held: [], arrived }
}

interface LiveTailOptions {
  query: string
  groups: AuditEventDto[][]
  cursor: string
  /** False pauses. */
  live: boolean
  /** Whether new lines wait instead of moving the table under the reader. */
  isBusy: () => boolean
}

/**
 * The groups of a page with what the log gains meanwhile. It asks every two seconds while the tab is in sight, and goes on
 * where it was when the tab comes back.
 */
export function useLiveTail({ query, groups, cursor, live, isBusy }: LiveTailOptions) {
  const start = { groups, held: [], cursor, arrived: 0, failed: false, gap: false }
  const [state, dispatch] = useReducer(reduce, start)
  const after = state.cursor
  useEffect(() => {
    if (!live) return
    const stopped = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const ask = async () => {
      if (document.hidden) return
      if (!isAttended()) return plan(intervalMs)
      const tail = await fetchTail({ query, after, signal: stopped.signal })
      if (stopped.signal.aborted) return
      dispatch(tail === undefined ? { type: 'failed' } : { type: 'came', tail, hold: isBusy() })
      // A new cursor starts the next round by itself; without one the round is started here.
      if (tail === undefined || tail.cursor === after)
        plan(tail === undefined ? pauseAfterFailureMs : intervalMs)
    }
    const plan = (ms: number) => {
      clearTimeout(timer)
      timer = setTimeout(() => void ask(), ms)
    }
    const onShown = () => plan(document.hidden ? intervalMs : 0)
    plan(intervalMs)
    document.addEventListener('visibilitychange', onShown)
    return () => {
      stopped.abort()
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', onShown)
    }
  }, [live, query, after, isBusy])
  return { ...state, release: () => dispatch({ type: 'release' }) }
}

async function fetchTail(ask: {
  query: string
  after: string
  signal: AbortSignal
}): Promise<AuditTail | undefined> {
  const params = new URLSearchParams({ q: ask.query, after: ask.after })
  try {
    const answer = await fetch(`/audit/tail?${params}`, { signal: ask.signal })
    return answer.ok ? ((await answer.json()) as AuditTail) : undefined
  } catch {
    return undefined
  }
}
