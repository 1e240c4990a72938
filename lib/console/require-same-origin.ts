import 'server-only'
import { headers } from 'next/headers'
import { recordRefusedOrigin } from '@/lib/audit/record-refused-access'
import { config } from '@/lib/config'
import { isForeignRead, isSameOrigin } from '@/lib/console/origin'
import { readSessionContext } from '@/lib/console/request-context'
import { currentActor } from '@/lib/console/session'
import { AppError } from '@/lib/errors'

/** Throws `origin.refused`, after an audit line, unless the current request comes from a page of this console. */
export async function requireSameOrigin(): Promise<void> {
  const request = await headers()
  if (isSameOrigin(request.get('origin'), config())) return
  await recordRefused(request)
  throw new AppError('origin.refused', {
    message: 'The request came from another origin and was refused. Reload the page and try again.',
  })
}

/** Throws `origin.refused`, after an audit line, when a page of another origin started the current read. */
export async function refuseForeignRead(): Promise<void> {
  const request = await headers()
  if (!isForeignRead(request.get('sec-fetch-site'))) return
  await recordRefused(request)
  throw new AppError('origin.refused', {
    message:
      'A page outside this console led here, and only the console may ask for this. Open the console and try again from there.',
  })
}

async function recordRefused(request: Pick<Headers, 'get'>): Promise<void> {
  await recordRefusedOrigin({ actor: await currentActor(), ...readSessionContext(request) })
}
