'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { changeKey } from '@/components/topology/command'
import { isAttended } from '@/components/ui/attended'
import { readJson } from '@/components/ui/use-fetched'
import { useStable } from '@/components/topology/use-stable'
import type { Topology, TopologyChange } from '@/lib/topology/graph'
import type { TopologyChanges } from '@/lib/topology/list-changes'

const everyMs = 4_000
/** Refused calls do not raise the version, so the badges that count them are read anew once a minute. */
const staleMs = 60_000

interface ChangesOptions {
  topology: Topology
  /** Resolves when every write of this canvas has been answered. */
  settled: () => Promise<unknown>
  /** Whether this canvas did it itself. */
  takeOwn: (change: string) => boolean
  /** Called with what others did, latest first. */
  onOthers: (changes: TopologyChange[]) => void
}

/** Notices what others do to the topology while it is open, shows it, and says so. Rests while the page is hidden. */
export function useChanges({ topology, settled, takeOwn, onOthers }: ChangesOptions): void {
  const router = useRouter()
  const cursor = useRef(topology.cursor)
  const readAt = useRef(0)

  const look = useStable(async (signal: AbortSignal) => {
    const answer = await readJson<TopologyChanges>(`/topology/changes?after=${cursor.current}`, signal)
    if (answer === undefined) return
    await settled()
    if (signal.aborted) return
    cursor.current = answer.cursor
    const isNew = BigInt(answer.version) > BigInt(topology.version)
    if (isNew || Date.now() - readAt.current > staleMs) {
      readAt.current = Date.now()
      router.refresh()
    }
    const others = answer.changes.filter((change) => !takeOwn(changeKey(change.action, change.targetId)))
    if (others.length > 0) onOthers(others)
  })

  useEffect(() => {
    readAt.current = Date.now()
    const controller = new AbortController()
    const { signal } = controller
    takeTurns(() => look(signal), signal)
    return () => controller.abort()
  }, [look])
}

/** Looks every few seconds and when the page is shown again, never twice at once: both would tell of the same changes. */
function takeTurns(look: () => Promise<void>, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout>
  let isLooking = false
  async function turn() {
    if (isLooking) return
    isLooking = true
    clearTimeout(timer)
    try {
      if (isAttended()) await look()
    } finally {
      isLooking = false
      plan()
    }
  }
  function plan() {
    if (!signal.aborted) timer = setTimeout(() => void turn(), everyMs)
  }
  plan()
  document.addEventListener('visibilitychange', () => void turn(), { signal })
  signal.addEventListener('abort', () => clearTimeout(timer))
}
