import type { Actor } from '@/lib/actor'
import { db } from '@/lib/db/client'
import { keyset, toPage } from '@/lib/db/page'
import { notFound } from '@/lib/errors'
import { authorize } from '@/lib/identity/permissions'
import type { SecretDto } from '@/lib/identity/secrets/schema'
import { toSecretDto } from '@/lib/identity/secrets/to-secret-dto'
import type { Page, PageOptions } from '@/lib/schema'

/** The client secrets of an application by their hints, newest first. Throws `resource.not_found`. */
export async function listSecrets(
  actor: Actor,
  { applicationId, ...options }: PageOptions & { applicationId: string },
): Promise<Page<SecretDto>> {
  authorize(actor, 'application:read')
  const { instanceId } = actor
  if ((await db().application.count({ where: { id: applicationId, instanceId } })) === 0) {
    throw notFound('application', applicationId)
  }
  const { after, ...window } = keyset(options)
  const rows = await db().clientSecret.findMany({ where: { applicationId, instanceId, ...after }, ...window })
  return toPage(rows, { options, toItem: toSecretDto })
}
