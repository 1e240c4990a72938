import { invalid } from '@/lib/errors'

/** Throws `input.invalid` unless the end lies ahead, and unless edges, which have no end, leave room for one. */
export function requireGrantEnd(
  expiresAt: Date | null,
  { now, heldByEdge }: { now: Date; heldByEdge: boolean },
): void {
  if (expiresAt === null) return
  if (expiresAt <= now) throw invalid('expiresAt', 'Choose a time that lies ahead.')
  if (heldByEdge) {
    throw invalid('expiresAt', 'A line on the topology holds this grant; it cannot expire.')
  }
}
