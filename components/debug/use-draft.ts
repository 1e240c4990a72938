'use client'

import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { useViewer } from '@/components/shell/viewer'
import type { DebugForm } from '@/lib/debug/form'

/** What is kept while one leaves the panel: what was typed, never a header, which holds a token. */
export type DebugDraft = Pick<
  DebugForm,
  'caller' | 'audience' | 'scopes' | 'system' | 'prompt' | 'temperature' | 'maxTokens' | 'stream'
> & {
  /** Null while the reader takes the model that is offered first. */
  model: string | null
}

const changed = new Set<() => void>()
/** Stands in where the browser keeps no storage. */
const memory = new Map<string, string>()

/**
 * What was typed in this browser tab and not sent yet, so that drawing a missing line and coming back does not lose it. It
 * ends with the tab; another person who signs in there does not see it.
 */
export function useDraft(empty: DebugDraft): [DebugDraft, (changes: Partial<DebugDraft>) => void] {
  const key = `sallyport.debug.${useViewer().email}`
  const stored = useSyncExternalStore(
    subscribe,
    () => read(key),
    () => null,
  )
  const draft = useMemo(() => ({ ...empty, ...parse(stored) }), [empty, stored])
  const change = useCallback(
    (changes: Partial<DebugDraft>) => write(key, JSON.stringify({ ...parse(read(key)), ...changes })),
    [key],
  )
  return [draft, change]
}

function subscribe(listener: () => void): () => void {
  changed.add(listener)
  return () => changed.delete(listener)
}

function read(key: string): string | null {
  try {
    return window.sessionStorage.getItem(key)
  } catch {
    return memory.get(key) ?? null
  }
}

function write(key: string, text: string): void {
  try {
    window.sessionStorage.setItem(key, text)
  } catch {
    memory.set(key, text)
  }
  for (const listener of changed) listener()
}

function parse(text: string | null): Partial<DebugDraft> {
  try {
    const value: unknown = JSON.parse(text ?? '{}')
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}
