'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { changeKey } from '@/components/topology/command'
import { isAttended } from '@/components/ui/attended'
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
    const response = await fetch(`/topology/changes?after=${cursor.current}`, { signal }).catch(
      () => undefined,
    )
    // Without a session the answer is the sign-in page.
    if (response?.ok !== true || response.redirected) return
    const answer = (await response.json()) as TopologyChanges
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
    let timer: ReturnType<typeof setTimeout>
    async function turn() {
      clearTimeout(timer)
      if (isAttended()) await look(signal)
      if (!signal.aborted) timer = setTimeout(() => void turn(), everyMs)
    }
    timer = setTimeout(() => void turn(), everyMs)
    document.addEventListener('visibilitychange', () => void turn(), { signal })
    return () => {
      controller.abort()
      clearTimeout(timer)
    }
  }, [look])
}
