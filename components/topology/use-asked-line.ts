'use client'

import { parseAsArrayOf, parseAsString, useQueryState } from 'nuqs'
import { useCallback } from 'react'
import type { Question } from '@/components/topology/topology-dialogs'

/** The line that a link to this page proposes, such as the missing one of a refused call; asked until it is answered. */
export function useAskedLine(): [asked: Question | null, done: () => void] {
  const [ends, setEnds] = useQueryState('connect', parseAsArrayOf(parseAsString))
  const [sourceId, targetId] = ends ?? []
  const done = useCallback(() => void setEnds(null), [setEnds])
  if (sourceId === undefined || targetId === undefined) return [null, done]
  return [{ about: 'line', sourceId, targetId }, done]
}
