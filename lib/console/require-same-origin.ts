import 'server-only'
import { headers } from 'next/headers'
import { config } from '@/lib/config'
import { isSameOrigin } from '@/lib/console/origin'
import { AppError } from '@/lib/errors'

/** Throws `origin.refused` unless the current request comes from a page of this console. */
export async function requireSameOrigin(): Promise<void> {
  const request = await headers()
  const { publicConsoleUrl } = config()
  if (isSameOrigin({ origin: request.get('origin'), host: request.get('host'), publicConsoleUrl })) return
  throw new AppError('origin.refused', {
    message: 'The request came from another origin and was refused. Reload the page and try again.',
  })
}
