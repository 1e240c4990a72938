import 'server-only'
import { headers } from 'next/headers'
import { clearSessionCookie } from '@/lib/console/auth'
import { readSessionContext } from '@/lib/console/request-context'
import { requireSameOrigin } from '@/lib/console/require-same-origin'
import { currentUser } from '@/lib/console/session'
import { endOwnSessions } from '@/lib/identity/sessions/end-own-sessions'

/** Signs the caller out: every session of theirs ends on the server, and this browser forgets its cookie. */
export async function endSession(): Promise<void> {
  await requireSameOrigin()
  const user = await currentUser()
  if (user !== null) await endOwnSessions({ userId: user.id }, readSessionContext(await headers()))
  await clearSessionCookie()
}
