import { db } from '@/lib/db/client'
import type { Role } from '@/lib/identity/permissions'

export interface SessionUser {
  id: string
  name: string
  email: string
  role: Role
  instanceId: string
}

/** The user of a session, if the account is enabled and the session has not been ended since. */
export async function findSessionUser(userId: string, sessionVersion: number): Promise<SessionUser | null> {
  return db().user.findFirst({
    where: { id: userId, sessionVersion, status: 'enabled' },
    select: { id: true, name: true, email: true, role: true, instanceId: true },
  })
}
