import type { Actor } from '@/lib/actor'
import { holds } from '@/lib/identity/permissions'

/** Lines about these nouns say what their own pages keep to those who hold the permission. */
const guarded = {
  user: 'user:read',
  session: 'user:read',
  api_token: 'api_token:read',
  api: 'api_token:read',
  setting: 'setting:read',
} as const

/** The nouns whose audit lines the actor may not read, such as `user` of `user.created`. */
export function withheldNouns(actor: Actor): string[] {
  return Object.entries(guarded).flatMap(([noun, permission]) => (holds(actor, permission) ? [] : [noun]))
}
