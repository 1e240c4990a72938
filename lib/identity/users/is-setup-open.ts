import { db } from '@/lib/db/client'

/** Whether nobody can administer the instance yet, so that the set-up page has something to do. */
export async function isSetupOpen(): Promise<boolean> {
  return (await db().user.findFirst({ where: { role: 'administrator' }, select: { id: true } })) === null
}
