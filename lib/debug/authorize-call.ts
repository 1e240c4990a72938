import type { Actor } from '@/lib/actor'
import { config } from '@/lib/config'
import { db } from '@/lib/db/client'
import { notFound } from '@/lib/errors'
import { authorize } from '@/lib/identity/permissions'
import { debugTokenLifetimeSeconds, mintDebugToken } from '@/lib/identity/tokens/mint-debug-token'
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

/** The Authorization header of a call, and what the token in it may do as far as that is known. */
export interface CallAuthorization {
  header: string
  source: 'minted' | 'pasted'
  audience: string
  /** Scopes that the token carries; none when the application holds none and the gateway is to explain it. */
  scopes: string[]
  /** Null for a pasted header. */
  lifetimeSeconds: number | null
}

/** A freshly minted token of the application, or the header that was pasted. Throws what minting throws. */
export async function authorizeCall(actor: Actor, principal: DebugPrincipal): Promise<CallAuthorization> {
  if (principal.kind === 'header') {
    const { authorization: header } = principal
    return { header, source: 'pasted', audience: '', scopes: [], lifetimeSeconds: null }
  }
  const { applicationId, audience } = principal
  const { accessToken, scopes } = await mintDebugToken(actor, {
    applicationId,
    audience,
    scopes: principal.scopes,
  })
  return {
    header: `Bearer ${accessToken}`,
    source: 'minted',
    audience,
    scopes,
    lifetimeSeconds: debugTokenLifetimeSeconds,
  }
}
