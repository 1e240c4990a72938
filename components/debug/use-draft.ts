'use client'

import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { draftStore } from '@/components/debug/draft-store'
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

/**
 * What was typed in this browser tab and not sent yet, so that drawing a missing line and coming back does not lose it. It
 * ends with the tab and with signing out; another person who signs in there does not see it.
 */
export function useDraft(empty: DebugDraft): [DebugDraft, (changes: Partial<DebugDraft>) => void] {
  const { email } = useViewer()
  const stored = useSyncExternalStore(
    draftStore.subscribe,
    () => draftStore.read(email),
    () => null,
  )
  const draft = useMemo(() => ({ ...empty, ...parse(stored) }), [empty, stored])
  const change = useCallback(
    (changes: Partial<DebugDraft>) =>
      draftStore.write(email, JSON.stringify({ ...parse(draftStore.read(email)), ...changes })),
    [email],
  )
  return [draft, change]
}

function parse(text: string | null): Partial<DebugDraft> {
  try {
    const value: unknown = JSON.parse(text ?? '{}')
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}
