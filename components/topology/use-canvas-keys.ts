'use client'

import { useEffect, useRef, type KeyboardEvent } from 'react'
import { walk, type WalkKey } from '@/components/topology/canvas-walk'
import { useTopology } from '@/components/topology/topology-context'
import { useMotion } from '@/components/topology/use-motion'
import { useStable } from '@/components/topology/use-stable'

/** How far one press moves a card. */
const stepY = 16
const walkKeys: readonly string[] = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End']

/** What each key does that is no arrow, given what has the focus. */
function useKeyActions() {
  const { deniedReason, announce, select, openConnect, askDelete, askDisconnect, drawing, setDrawing } =
    useTopology()
  const { focusedId, focusOn, showKeys, selectedId } = useTopology()
  const { fit, zoomTo } = useMotion()

  function leave() {
    if (drawing !== null) setDrawing(null)
    else if (focusedId !== null) focusOn(null)
    else select(null)
  }

  return ({ nodeId, edgeId }: Focused): Record<string, (() => void) | undefined> => {
    const id = nodeId ?? edgeId
    const open = id === undefined ? undefined : () => select(id, { takeFocus: true })
    const removeLine = edgeId === undefined ? undefined : () => askDisconnect(edgeId)
    const remove = nodeId === undefined ? removeLine : () => askDelete(nodeId)
    // Who may not write is told so, as by the buttons.
    const write = (act: (() => void) | undefined) =>
      act === undefined || deniedReason === undefined ? act : () => announce(deniedReason)
    return {
      Enter: open,
      ' ': open,
      c: write(nodeId === undefined ? undefined : () => openConnect(nodeId)),
      Delete: write(remove),
      Backspace: write(remove),
      Escape: leave,
      '1': fit,
      '0': () => zoomTo(1),
      f: () => focusOn(focusedId === null ? (id ?? selectedId) : null),
      '/': focusFind,
      '?': showKeys,
    }
  }
}

interface CanvasKeysOptions {
  /** Moves a card up or down. */
  move: (nodeId: string, dy: number) => void
}

/**
 * Keys on the canvas. They run before React Flow's own, which would move a selected card by bare arrows. With nothing
 * focused on the page, those that need no card work as well.
 */
export function useCanvasKeys({ move }: CanvasKeysOptions) {
  const { topology, deniedReason } = useTopology()
  const actionsFor = useKeyActions()
  useBodyKeys(actionsFor)
  const cameFrom = useRef<string>(undefined)
  const { centre } = useMotion()

  /** A card, or the card at which a line begins. */
  function bringIntoSight(id: string) {
    const nodeId = topology.edges.find((edge) => edge.id === id)?.sourceId ?? id
    const node = topology.nodes.find((candidate) => candidate.id === nodeId)
    if (node !== undefined) centre(node)
  }

  function step(at: string, key: WalkKey) {
    const next = walk(topology, { at, from: cameFrom.current, key })
    if (next === undefined) return
    if (topology.nodes.some((node) => node.id === at)) cameFrom.current = at
    if (elementOf(next) === null) bringIntoSight(next)
    focusElement(next)
  }

  function moveOrStep(event: KeyboardEvent, id: string) {
    take(event)
    if (!event.altKey) return step(id, event.key as WalkKey)
    const dy = { ArrowUp: -stepY, ArrowDown: stepY }[event.key]
    if (dy !== undefined && deniedReason === undefined) move(id, event.shiftKey ? dy * 6 : dy)
  }

  return function onKeyDownCapture(event: KeyboardEvent) {
    if (event.metaKey || event.ctrlKey || isTyping(event.target)) return
    const focused = focusedIn(event.target)
    const id = focused.nodeId ?? focused.edgeId
    if (walkKeys.includes(event.key) && id !== undefined) return moveOrStep(event, id)
    const run = event.altKey ? undefined : actionsFor(focused)[nameOf(event)]
    if (run === undefined) return
    take(event)
    run()
  }
}

/** The keys that need no card work while nothing on the page has the focus. */
function useBodyKeys(actionsFor: ReturnType<typeof useKeyActions>): void {
  const onKeyDown = useStable((event: globalThis.KeyboardEvent) => {
    if (event.target !== document.body || event.metaKey || event.ctrlKey || event.altKey) return
    const run = actionsFor({})[nameOf(event)]
    if (run === undefined) return
    event.preventDefault()
    run()
  })
  useEffect(() => {
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [onKeyDown])
}

function nameOf({ key }: { key: string }): string {
  return key.length === 1 ? key.toLowerCase() : key
}

function take(event: KeyboardEvent): void {
  event.preventDefault()
  event.stopPropagation()
}

/** The card or line on the canvas. */
export function elementOf(id: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(
    `.react-flow__node[data-id="${CSS.escape(id)}"], .react-flow__edge[data-id="${CSS.escape(id)}"]`,
  )
}

/**
 * Moves the focus to a node or an edge on the canvas. Among many, one that is being brought into sight is in the document
 * only some frames later.
 */
export function focusElement(id: string, frames = 30): void {
  const element = elementOf(id)
  if (element !== null) element.focus()
  else if (frames > 0) requestAnimationFrame(() => focusElement(id, frames - 1))
}

/** Moves the focus to the box that finds nodes. */
export function focusFind(): void {
  document.querySelector<HTMLElement>('[data-find] input')?.focus()
}

interface Focused {
  nodeId?: string
  edgeId?: string
}

function focusedIn(target: EventTarget): Focused {
  if (!(target instanceof Element)) return {}
  const nodeId = target.closest<HTMLElement>('.react-flow__node')?.dataset.id
  const edgeId = target.closest('.react-flow__edge')?.getAttribute('data-id')
  return {
    ...(nodeId === undefined ? {} : { nodeId }),
    ...(edgeId === undefined || edgeId === null ? {} : { edgeId }),
  }
}

/** Whether keys go into a text. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null
}
