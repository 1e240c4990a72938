import type { Actor } from '@/lib/actor'
import { config } from '@/lib/config'
import { db } from '@/lib/db/client'
import { notFound } from '@/lib/errors'
import { authorize } from '@/lib/identity/permissions'
import { mintDebugToken } from '@/lib/identity/tokens/mint-debug-token'
import type { DebugPrincipal } from '@/lib/debug/schema'

/**
 * Where a Model API is reached from this machine, without a trailing slash. Throws `permission.denied` unless the actor
 * may debug, and `resource.not_found`.
 */
export async function locateModelApi(actor: Actor, modelApiId: string): Promise<string> {
  authorize(actor, 'debug:run')
  const modelApi = await db().modelApi.findFirst({
    where: { id: modelApiId, instanceId: actor.instanceId },
    select: { basePath: true },
  })
  if (modelApi === null) throw notFound('Model API', modelApiId)
  return `${config().localGatewayUrl}${modelApi.basePath === '/' ? '' : modelApi.basePath}`
}

/** The Authorization header of the call: a freshly minted token of the application, or the header that was pasted. */
export async function authorizeCall(actor: Actor, principal: DebugPrincipal): Promise<string> {
  if (principal.kind === 'header') return principal.authorization
  const { applicationId, audience, scopes } = principal
  const { accessToken } = await mintDebugToken(actor, { applicationId, audience, scopes })
  return `Bearer ${accessToken}`
}
