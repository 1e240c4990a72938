'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { startTransition, useCallback, useOptimistic, useRef, useState } from 'react'
import { addSample, dropSample } from '@/app/(console)/topology/actions'
import {
  afterDoing,
  afterReturning,
  describeCommand,
  Lineage,
  showCommand,
  without,
  type About,
  type Command,
  type Entry,
  type Returned,
  type Stacks,
} from '@/components/topology/command'
import { draftEdge } from '@/components/topology/draft-edge'
import { performCommand, type Performed } from '@/components/topology/perform-command'
import { useStable } from '@/components/topology/use-stable'
import { useFailure } from '@/components/topology/use-failure'
import type { ToastMessage } from '@/components/ui/toast'
import type { ActionResult } from '@/lib/errors'
import type { Topology, TopologyEdge, TopologyNode } from '@/lib/topology/graph'

interface CommandsOptions {
  topology: Topology
  nodesById: ReadonlyMap<string, TopologyNode>
  announce: (text: string) => void
}

type SampleChange = 'sample.loaded' | 'sample.removed'

export interface Commands {
  /** Lines as the reader sees them: those being drawn or deleted show at once, and go back when the server refuses. */
  edges: TopologyEdge[]
  /** Does something to the topology; it can then be undone. Says nothing by itself. Throws when no answer comes. */
  execute: <Kind extends Command['do']>(
    command: Extract<Command, { do: Kind }>,
  ) => Promise<ActionResult<Returned[Kind]>>
  /** Takes back the last operation of this canvas, and says so. */
  undo: () => void
  redo: () => void
  /**
   * For a message about the operation that was done last, or the `coming` one: the offer to undo it, which ends when it is
   * taken back otherwise.
   */
  offerUndo: (which?: 'last' | 'coming') => Required<Pick<ToastMessage, 'action' | 'until'>>
  /** What undo and redo would do now. */
  next: { undo: About | undefined; redo: About | undefined }
  /** Loads or removes the sample in its turn, with as many `ties` to it as the reader saw; that cannot be taken back. */
  changeSample: (change: SampleChange, ties?: number) => Promise<ActionResult<unknown>>
  /** Whether a line of the audit log tells of something that this canvas did itself; true once for each time. */
  takeOwn: (change: string) => boolean
  /** Resolves when everything that has been sent is answered. */
  settled: () => Promise<unknown>
}

type Send = <Kind extends Command['do']>(command: Extract<Command, { do: Kind }>) => Promise<Performed<Kind>>

/** Sends commands one after the other, and remembers which changes of the topology they made. */
function useSender(show: (command: Command) => void) {
  const router = useRouter()
  const [lineage] = useState(() => new Lineage())
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const own = useRef<string[]>([])

  const send: Send = (command) =>
    new Promise((resolve, reject) => {
      startTransition(async () => {
        show(command)
        const turn = queue.current.then(() => performCommand(command, lineage))
        queue.current = turn.catch(() => undefined)
        try {
          const performed = await turn
          if (performed.change !== undefined) own.current.push(performed.change)
          // What was refused may rest on an old picture.
          if (!performed.result.ok) router.refresh()
          resolve(performed)
        } catch (error) {
          reject(error instanceof Error ? error : new Error('no answer came'))
        }
      })
    })

  async function changeSample(change: SampleChange, ties = 0) {
    const turn = queue.current.then(() => (change === 'sample.loaded' ? addSample({}) : dropSample({ ties })))
    queue.current = turn.catch(() => undefined)
    const result = await turn
    if (result.ok) own.current.push(change)
    return result
  }

  function takeOwn(change: string): boolean {
    const at = own.current.indexOf(change)
    if (at >= 0) own.current.splice(at, 1)
    return at >= 0
  }
  return { send, changeSample, takeOwn, settled: () => queue.current }
}

/** What can be taken back and done again. */
function useStacks({ send, announce }: { send: Send; announce: (text: string) => void }) {
  const t = useTranslations('topology')
  const fail = useFailure(announce)
  const [stacks, setStacks] = useState<Stacks>({ undo: [], redo: [] })

  async function take(from: 'undo' | 'redo') {
    const entry = stacks[from].at(-1)
    if (entry === undefined) return
    entry.offer?.abort()
    setStacks((now) => without(now, entry))
    const performed = await send(entry.inverse).catch(() => undefined)
    if (performed?.result.ok !== true) return fail(performed?.result)
    const { inverse } = performed
    if (inverse !== undefined) {
      const back: Entry = { inverse, about: entry.about }
      setStacks((now) => afterReturning(now, { to: from === 'undo' ? 'redo' : 'undo', entry: back }))
    }
    const what = t(`operations.${entry.about.key}`, { name: entry.about.name })
    announce(t(from === 'undo' ? 'said.undone' : 'said.redone', { what }))
  }

  // The offers to undo in toasts outlive the render that made them.
  const undo = useStable(() => void take('undo'))
  const { offerUndo, offerFor } = useOffers(undo)
  return {
    undo,
    redo: useStable(() => void take('redo')),
    next: { undo: stacks.undo.at(-1)?.about, redo: stacks.redo.at(-1)?.about },
    offerUndo,
    remember: (entry: Entry) => {
      const offered = { ...entry, offer: offerFor(entry.about) }
      setStacks((now) => afterDoing(now, offered))
    },
  }
}

/** The offers to undo in messages, each tied to its operation. */
function useOffers(undo: () => void) {
  const label = useTranslations('topology')('undo')
  const last = useRef(new AbortController())
  const coming = useRef<AbortController>(undefined)
  return {
    offerUndo: useCallback<Commands['offerUndo']>(
      (which = 'last') => {
        if (which === 'coming') coming.current = new AbortController()
        const { signal } = (which === 'coming' ? coming : last).current ?? last.current
        return { action: { label, run: undo }, until: signal }
      },
      [label, undo],
    ),
    /** For an operation that was done. Only cards that are arranged are told of before the server knows. */
    offerFor: ({ key }: About) => {
      last.current = (key === 'arrange' ? coming.current : undefined) ?? new AbortController()
      coming.current = undefined
      return last.current
    },
  }
}

/**
 * The one way in which the canvas changes the topology: one command after the other, each with the version it is based on,
 * and each with its inverse for undo and redo.
 */
export function useCommands({ topology, nodesById, announce }: CommandsOptions): Commands {
  const [edges, show] = useOptimistic(topology.edges, showCommand)
  const { send, ...sender } = useSender((command) => show({ command, draft: draftEdge(command, nodesById) }))
  const { remember, ...stacks } = useStacks({ send, announce })
  const nameOf = (id: string) => nodesById.get(id)?.name ?? ''

  async function execute<Kind extends Command['do']>(command: Extract<Command, { do: Kind }>) {
    const about = describeCommand(command, {
      node: nameOf,
      line: ({ sourceId, targetId }) => `${nameOf(sourceId)} → ${nameOf(targetId)}`,
    })
    const { result, inverse } = await send<Kind>(command)
    if (inverse !== undefined) remember({ inverse, about: named(about, result) })
    return result
  }
  return { edges, execute, ...sender, ...stacks }
}

/** A node that was made has its name from its object. */
function named(about: About, result: ActionResult<unknown>): About {
  if (about.name !== '' || about.key !== 'add' || !result.ok) return about
  return { ...about, name: (result.data as TopologyNode).name }
}
