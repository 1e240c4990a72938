import type { WriteContext } from '@/lib/db/transact'
import type { Application, ClientSecret } from '@/lib/db/generated/client'
import { notFound } from '@/lib/errors'
import { lockApplication } from '@/lib/identity/applications/find-application'

export interface SecretKey {
  applicationId: string
  id: string
}

/** Finds a secret of an application and locks the application. Throws `resource.not_found`. */
export async function lockSecret(
  context: WriteContext,
  { applicationId, id }: SecretKey,
): Promise<{ application: Application; secret: Omit<ClientSecret, 'hash'> }> {
  const application = await lockApplication(context, applicationId)
  const secret = await context.tx.clientSecret.findFirst({
    where: { id, applicationId },
    omit: { hash: true },
  })
  if (secret === null) throw notFound('client secret', id)
  return { application, secret }
}
