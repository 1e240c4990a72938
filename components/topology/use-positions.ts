'use client'

import { useCallback, useEffect, useRef } from 'react'
import type { Place } from '@/components/topology/command'
import type { Commands } from '@/components/topology/use-commands'
import { useStable } from '@/components/topology/use-stable'
import type { TopologyNode } from '@/lib/topology/graph'

const quietMs = 300

interface PositionsOptions extends Pick<Commands, 'execute'> {
  nodesById: ReadonlyMap<string, TopologyNode>
  /** Called when positions could not be kept. */
  onFailure: (result: Awaited<ReturnType<Commands['execute']>> | undefined) => void
}

/**
 * Keeps positions on the server once the reader has stopped moving things. `unsaved` holds the ids that the server does
 * not know yet.
 */
export function usePositions({ execute, nodesById, onFailure }: PositionsOptions) {
  const waiting = useRef(new Map<string, Place>())
  const sent = useRef(new Map<string, Place>())
  const unsaved = useRef(new Set<string>())

  const save = useStable(async () => {
    const moves = [...waiting.current.values()].flatMap(
      (place) => moveTo(place, { node: nodesById.get(place.id), sent: sent.current.get(place.id) }) ?? [],
    )
    for (const id of waiting.current.keys()) {
      if (!moves.some(({ place }) => place.id === id)) unsaved.current.delete(id)
    }
    waiting.current = new Map()
    if (moves.length === 0) return
    for (const { place } of moves) sent.current.set(place.id, place)
    const places = moves.map(({ place }) => place)
    const result = await execute({ do: 'move', places, before: moves.map(({ before }) => before) }).catch(
      () => undefined,
    )
    for (const place of places) {
      if (sent.current.get(place.id) === place) sent.current.delete(place.id)
      if (!waiting.current.has(place.id)) unsaved.current.delete(place.id)
    }
    if (result?.ok !== true) onFailure(result)
  })

  const saveSoon = useOnceQuiet(save)
  const moveNodes = useCallback(
    (places: Place[]) => {
      for (const place of places) {
        waiting.current.set(place.id, place)
        unsaved.current.add(place.id)
      }
      saveSoon()
    },
    [saveSoon],
  )
  return { moveNodes, unsaved }
}

/** Runs once nothing has been asked for a while, and at the latest when the page is left. */
function useOnceQuiet(run: () => Promise<void>): () => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(
    () => () => {
      clearTimeout(timer.current)
      void run()
    },
    [run],
  )
  return useCallback(() => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void run(), quietMs)
  }, [run])
}

/** The move to a place, with where the node stood before; undefined where it stands there already. */
function moveTo(place: Place, { node, sent }: { node: TopologyNode | undefined; sent: Place | undefined }) {
  if (node === undefined) return undefined
  const { x, y } = sent ?? node
  if (x === place.x && y === place.y) return undefined
  return { place: { ...place, version: node.version }, before: { id: place.id, x, y } }
}
