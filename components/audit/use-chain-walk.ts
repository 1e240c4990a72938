'use client'

import { useEffect, useRef, useState } from 'react'
import type { ChainState } from '@/lib/audit/schema'
import type { ChainProgress, ChainStep } from '@/lib/audit/walk-audit-chain'

export type ChainWalk = { phase: 'idle' } | ({ phase: 'running' } & ChainProgress) | { phase: 'failed' }

/** Runs the verification of the audit chain on the server and follows how far it is. */
export function useChainWalk(known: ChainState | null) {
  const [state, setState] = useState(known)
  const [walk, setWalk] = useState<ChainWalk>({ phase: 'idle' })
  const leaving = useRef<AbortController>(undefined)
  useEffect(() => () => leaving.current?.abort(), [])

  async function start() {
    const controller = new AbortController()
    leaving.current = controller
    setWalk({ phase: 'running', lines: 0, total: 0 })
    try {
      let verdict: ChainState | undefined
      for await (const step of readSteps(controller.signal)) {
        if (step.type === 'progress') setWalk({ phase: 'running', lines: step.lines, total: step.total })
        else verdict = step
      }
      if (verdict === undefined) throw new Error('the verification ended without a verdict')
      setState(verdict)
      setWalk({ phase: 'idle' })
    } catch {
      if (!controller.signal.aborted) setWalk({ phase: 'failed' })
    }
  }

  return { state, walk, start: () => void start() }
}

async function* readSteps(signal: AbortSignal): AsyncGenerator<ChainStep, void> {
  const answer = await fetch('/audit/chain', { method: 'POST', signal })
  if (!answer.ok || answer.body === null) throw new Error(`the console answered ${answer.status}`)
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    const lines = (rest + value).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) yield JSON.parse(line) as ChainStep
  }
}
