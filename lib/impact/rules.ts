import { AppError } from '@/lib/errors'
import type { Impact } from '@/lib/impact/schema'

/** Calls count as live traffic for this long. */
export const liveMs = 60 * 60 * 1000

/** Whether the last call is recent enough that somebody would notice the next one to fail. */
export function isLive(lastAt: string | null, now: Date): boolean {
  return lastAt !== null && now.getTime() - Date.parse(lastAt) < liveMs
}

/** Throws `resource.in_use` when calls were made within the hour and the name was not typed to confirm. */
export function requireTyped({ name, live }: Pick<Impact, 'name' | 'live'>, typed: string | undefined): void {
  if (!live || typed?.trim() === name) return
  const message = `${name} was used within the last hour. Type its name to confirm.`
  throw new AppError('resource.in_use', { message, fields: { typed: message } })
}
