'use client'

import { useRefresh } from '@/components/ui/use-refresh'

/** The record of a call reaches the overview about a second after its end. */
const everyMs = 3_000

/** Keeps the checklist at what the server has seen, so that nobody reloads the page to be told that they are done. */
export function FollowAlong() {
  useRefresh(everyMs)
  return null
}
