import type { Actor } from '@/lib/actor'
import { AppError } from '@/lib/errors'

/**
 * Nobody sets their own password without the one they have, not with their API tokens either: otherwise whoever took over
 * a session would lock its owner out. Throws `permission.denied`.
 */
export function requireSomebodyElse(actor: Actor, userId: string): void {
  if (userId !== actor.id && userId !== actor.ownerId) return
  throw new AppError('permission.denied', {
    message: 'Change your own password under "Your account", with the password you have.',
  })
}
