import 'server-only'
import { headers } from 'next/headers'
import { recordRefusedOrigin } from '@/lib/audit/record-refused-access'
import { config } from '@/lib/config'
import { isSameOrigin } from '@/lib/console/origin'
import { readSessionContext } from '@/lib/console/request-context'
import { currentActor } from '@/lib/console/session'
import { AppError } from '@/lib/errors'

/** Throws `origin.refused`, after an audit line, unless the current request comes from a page of this console. */
export async function requireSameOrigin(): Promise<void> {
  const request = await headers()
  if (isSameOrigin(request.get('origin'), config())) return
  await recordRefusedOrigin({ actor: await currentActor(), ...readSessionContext(request) })
  throw new AppError('origin.refused', {
    message: 'The request came from another origin and was refused. Reload the page and try again.',
  })
}
