'use server'

import { redirect } from 'next/navigation'
import { endSession } from '@/lib/console/end-session'

/** Ends all sessions of the caller and goes to the sign-in page. */
export async function signOut(): Promise<void> {
  await endSession()
  redirect('/sign-in')
}
