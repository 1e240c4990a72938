'use client'

import { elementOf } from '@/components/topology/use-canvas-keys'
import type { Topology } from '@/lib/topology/graph'
import { columnOf } from '@/lib/topology/place'

/** Marks the button that adds nodes: it is there whatever lies on the canvas. */
const addButton = '[data-opens=add]'

/** Where the focus falls, or useKeptFocus puts it, when the form that had it goes. Nobody went there. */
const fallen = `body, :is(h1, h2, h3, h4), ${addButton}`

/** Long enough for a slow server; about five seconds. */
const patience = 300

/** Moves the focus to something once it lies on the canvas, unless the reader has gone on by then. */
export function focusOnArrival(find: () => HTMLElement | null): void {
  const from = document.activeElement
  const look = (frames: number) => {
    const now = document.activeElement
    if (now !== from && now?.matches(fallen) === false) return
    const element = find()
    element?.focus()
    if (element !== null && document.activeElement === element) return
    if (frames > 0) requestAnimationFrame(() => look(frames - 1))
  }
  look(patience)
}

/** The card at which Tab enters the canvas. */
export function firstCard(): HTMLElement | null {
  return document.querySelector<HTMLElement>('.react-flow__node[tabindex="0"]')
}

/**
 * What takes the focus of a node that goes: the card of one it had a line to or from, else the nearest of its column, else
 * the button that adds nodes.
 */
export function nearCard(topology: Topology, nodeId: string): HTMLElement | null {
  const cards = nearest(topology, nodeId).map(elementOf)
  return cards.find((card) => card !== null) ?? document.querySelector<HTMLElement>(addButton)
}

function nearest({ nodes, edges }: Topology, nodeId: string): string[] {
  const beside = edges.flatMap(({ sourceId, targetId }) => {
    if (sourceId === nodeId) return [targetId]
    return targetId === nodeId ? [sourceId] : []
  })
  const node = nodes.find(({ id }) => id === nodeId)
  if (node === undefined) return beside
  const distance = ({ y }: { y: number }) => Math.abs(y - node.y)
  const column = nodes
    .filter(({ id, kind }) => id !== nodeId && columnOf(kind) === columnOf(node.kind))
    .toSorted((one, other) => distance(one) - distance(other))
  return [...beside, ...column.map(({ id }) => id)]
}
