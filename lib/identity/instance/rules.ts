import { invalid } from '@/lib/errors'

/** Throws `input.invalid` when sessions may pause for longer than they last. */
export function requireIdleWithinSession(settings: { sessionMinutes: number; idleMinutes: number }): void {
  if (settings.idleMinutes <= settings.sessionMinutes) return
  throw invalid('idleMinutes', 'The idle timeout cannot be longer than the session itself.')
}
