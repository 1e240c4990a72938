import type { Actor } from '@/lib/actor'

/** A person who acts on their own account, in one of their sessions. No permission is needed for that. */
export interface Account {
  actor: Actor
  sessionId: string
}
