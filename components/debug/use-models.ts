'use client'

import { useCallback, useEffect, useState } from 'react'
import type { ModelList } from '@/lib/debug/list-models'
import type { DebugTarget } from '@/lib/debug/schema'

export type Models =
  | { state: 'idle' | 'loading' | 'unreachable'; models: string[] }
  | { state: 'ready'; models: string[] }
  | { state: 'refused'; models: string[]; code: string; status: number }

/** Long enough for a header to be typed or pasted without asking at every key. */
const pauseMs = 300

const nothing: Models = { state: 'idle', models: [] }

/**
 * The models offered to the caller, asked through the gateway whenever Model API or caller change. `target` is undefined
 * while there is nobody to ask for. `reload` asks again.
 */
export function useModels(target: DebugTarget | undefined): { models: Models; reload: () => void } {
  const [models, setModels] = useState<Models>(nothing)
  const [attempt, setAttempt] = useState(0)
  const key = target === undefined ? undefined : JSON.stringify(target)

  useEffect(() => {
    if (key === undefined) return
    const abort = new AbortController()
    const timer = setTimeout(() => {
      void ask(key, abort.signal).then((answer) => !abort.signal.aborted && setModels(answer))
    }, pauseMs)
    return () => {
      clearTimeout(timer)
      abort.abort()
      setModels(nothing)
    }
  }, [key, attempt])

  const reload = useCallback(() => setAttempt((count) => count + 1), [])
  return {
    models: key !== undefined && models.state === 'idle' ? { ...models, state: 'loading' } : models,
    reload,
  }
}

async function ask(body: string, signal: AbortSignal): Promise<Models> {
  try {
    const response = await fetch('/api/debug/models', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      signal,
    })
    if (!response.ok) return { state: 'unreachable', models: [] }
    const answer = (await response.json()) as ModelList
    if ('models' in answer) return { state: 'ready', models: answer.models }
    return { state: 'refused', models: [], code: answer.refusal.code, status: answer.refusal.status }
  } catch {
    return { state: 'unreachable', models: [] }
  }
}
