import 'server-only'
import type { Route } from 'next'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import type { Actor } from '@/lib/actor'
import { readSessionId } from '@/lib/console/auth'
import { readSessionContext } from '@/lib/console/request-context'
import { findSessionUser, type SessionUser } from '@/lib/identity/users/find-session-user'

/**
 * The signed-in user, read from the database once per request: a demotion, a disabled account or a sign-out takes
 * effect with the next request.
 */
export const currentUser = cache(async (): Promise<SessionUser | null> => {
  const sessionId = await readSessionId()
  return sessionId === null ? null : findSessionUser(sessionId)
})

/** Who acts in this request, or null without a valid session. */
export async function currentActor(): Promise<Actor | null> {
  const user = await currentUser()
  if (user === null) return null
  const { id, email, role, instanceId, sessionId } = user
  const { requestId, sourceIp } = readSessionContext(await headers())
  return { kind: 'user', id, name: email, role, sessionId, instanceId, via: 'console', requestId, sourceIp }
}

/** Who acts in this request. Sends everyone else to the sign-in page, from where they come back. For pages. */
export async function requireActor(): Promise<Actor> {
  const actor = await currentActor()
  if (actor !== null) return actor
  const path = (await headers()).get('x-path') ?? '/'
  redirect((path === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(path)}`) as Route)
}
