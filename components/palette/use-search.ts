'use client'

import { useEffect, useState } from 'react'
import type { FoundObject, SearchInput } from '@/lib/search/schema'

const typingPauseMs = 150

export interface Search {
  state: 'idle' | 'loading' | 'done' | 'failed'
  /** What was found; while a newer search runs, what the one before found. */
  objects: FoundObject[]
  retry: () => void
}

interface Answer {
  key: string
  objects: FoundObject[]
  failed: boolean
}

/** Searches after a short pause in typing. A search that is no longer wanted is ended, and its answer never shown. */
export function useSearch(input: SearchInput | undefined): Search {
  const key = input === undefined ? '' : JSON.stringify(input)
  const [answer, setAnswer] = useState<Answer>({ key: '', objects: [], failed: false })
  const [attempt, setAttempt] = useState(0)

  useEffect(() => {
    if (key === '') return
    const controller = new AbortController()
    const { signal } = controller
    const timer = setTimeout(() => {
      void search(key, signal).then((objects) => {
        if (!signal.aborted) setAnswer({ key, objects: objects ?? [], failed: objects === undefined })
      })
    }, typingPauseMs)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [key, attempt])

  const state = key === '' ? 'idle' : answer.key !== key ? 'loading' : answer.failed ? 'failed' : 'done'
  return {
    state,
    objects: key === '' ? [] : answer.objects,
    retry: () => {
      setAnswer({ key: '', objects: [], failed: false })
      setAttempt(attempt + 1)
    },
  }
}

async function search(body: string, signal: AbortSignal): Promise<FoundObject[] | undefined> {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch('/api/search', { method: 'POST', headers, body, signal }).catch(
    () => undefined,
  )
  if (response?.ok !== true) return undefined
  return ((await response.json()) as { objects: FoundObject[] }).objects
}
