import 'server-only'
import { cache } from 'react'
import type { Actor } from '@/lib/actor'
import { config } from '@/lib/config'
import { orNull } from '@/lib/console/or-null'
import { readActivity } from '@/lib/console/read-activity'
import { presets } from '@/lib/gateway/providers/presets'
import { getAgent } from '@/lib/identity/agents/get-agent'
import { readReach, type Reach } from '@/lib/identity/agents/read-reach'
import { describeApplicationImpact } from '@/lib/identity/applications/describe-impact'
import { getApplication } from '@/lib/identity/applications/get-application'
import { listGrantChoices } from '@/lib/identity/applications/list-grant-choices'
import { issuerOf, issuerPath } from '@/lib/identity/metadata/issuer'
import { listScopeGrants } from '@/lib/identity/scope-grants/list-scope-grants'
import { listScopes } from '@/lib/identity/scopes/list-scopes'
import { describeSecretState } from '@/lib/identity/secrets/rules'
import { listSecrets } from '@/lib/identity/secrets/list-secrets'
import { gatewayAudience } from '@/lib/policy/snapshot'
import type { ClientContext } from '@/lib/snippets/client-configuration'

const limit = 100

/** Everything that the page of one application shows. Null when there is none. */
export const readApplicationPage = cache(async (actor: Actor, id: string) => {
  const application = await orNull(getApplication(actor, id))
  if (application === null) return null
  const { agentId } = application
  const [agent, impact, secrets, scopes, authorized, granted, choices, reach] = await Promise.all([
    agentId === null ? undefined : getAgent(actor, agentId),
    describeApplicationImpact(actor, id),
    listSecrets(actor, { applicationId: id }),
    listScopes(actor, { applicationId: id, limit }),
    listScopeGrants(actor, { resourceServerId: id, limit }),
    listScopeGrants(actor, { clientId: id, limit }),
    listGrantChoices(actor, id),
    readReach(actor, id),
  ])
  const targetIds = [id, ...(agentId === null ? [] : [agentId]), ...secrets.items.map((secret) => secret.id)]
  return {
    application,
    agent,
    impact,
    ...choices,
    reach,
    secrets: secrets.items.map((secret) => ({
      ...secret,
      state: describeSecretState(secret, new Date()),
    })),
    scopes: scopes.items.toSorted((left, right) => left.value.localeCompare(right.value)),
    authorized: authorized.items,
    granted: granted.items,
    endpoints: describeEndpoints(),
    client: describeClient(application, { instanceId: actor.instanceId, grants: granted.items }),
    call: describeFirstCall(reach),
    activity: await readActivity(actor, { targetIds, calls: { applicationId: id } }),
  }
})

export type ApplicationPageData = NonNullable<Awaited<ReturnType<typeof readApplicationPage>>>

function describeEndpoints() {
  const { publicGatewayUrl } = config()
  const issuer = issuerOf({ publicGatewayUrl })
  return {
    issuer,
    tokenEndpoint: `${issuer}/token`,
    jwks: `${issuer}/jwks`,
    discovery: `${issuer}/.well-known/openid-configuration`,
    metadata: `${publicGatewayUrl}/.well-known/oauth-authorization-server${issuerPath}`,
  }
}

/** What snippets and configurations of the client are made from, with a scope that it holds: best, that of the gateway. */
function describeClient(
  { clientId }: { clientId: string },
  { instanceId, grants }: { instanceId: string; grants: { audience: string; scopeValue: string }[] },
): ClientContext {
  const { publicGatewayUrl, snippetGatewayUrl } = config()
  const issuer = issuerOf({ publicGatewayUrl })
  const ofGateway = grants.find(({ audience }) => audience === gatewayAudience(instanceId))
  const grant = ofGateway ?? grants[0]
  return {
    instanceId,
    clientId,
    issuer,
    publicTokenEndpoint: `${issuer}/token`,
    tokenEndpoint: `${issuerOf({ publicGatewayUrl: snippetGatewayUrl })}/token`,
    scope: grant === undefined ? undefined : `${grant.audience}|${grant.scopeValue}`,
  }
}

/** The first Model API that the client may call; null while there is none. */
function describeFirstCall({ modelApis: [first] }: Reach): { url: string; model: string } | null {
  if (first === undefined) return null
  const { snippetGatewayUrl } = config()
  return {
    url: `${snippetGatewayUrl}${first.basePath === '/' ? '' : first.basePath}`,
    model: presets[first.provider].exampleModel,
  }
}
