import 'server-only'
import { cache } from 'react'
import type { Actor } from '@/lib/actor'
import { config } from '@/lib/config'
import { orNotFound } from '@/lib/console/or-not-found'
import { getAgent } from '@/lib/identity/agents/get-agent'
import { describeApplicationImpact } from '@/lib/identity/applications/describe-impact'
import { getApplication } from '@/lib/identity/applications/get-application'
import { listGrantChoices } from '@/lib/identity/applications/list-grant-choices'
import { issuerOf, issuerPath } from '@/lib/identity/metadata/issuer'
import { listScopeGrants } from '@/lib/identity/scope-grants/list-scope-grants'
import { listScopes } from '@/lib/identity/scopes/list-scopes'
import { describeSecretState } from '@/lib/identity/secrets/rules'
import { listSecrets } from '@/lib/identity/secrets/list-secrets'
import type { ClientContext } from '@/lib/snippets/client-configuration'

const limit = 100

/** Everything that the page of one application shows. An unknown id ends in the page's not-found text. */
export const readApplicationPage = cache(async (actor: Actor, id: string) => {
  const application = await orNotFound(getApplication(actor, id))
  const [agent, impact, secrets, scopes, authorized, granted, choices] = await Promise.all([
    application.agentId === null ? undefined : getAgent(actor, application.agentId),
    describeApplicationImpact(actor, id),
    listSecrets(actor, { applicationId: id }),
    listScopes(actor, { applicationId: id, limit }),
    listScopeGrants(actor, { resourceServerId: id, limit }),
    listScopeGrants(actor, { clientId: id, limit }),
    listGrantChoices(actor, id),
  ])
  return {
    application,
    agent,
    impact,
    ...choices,
    secrets: secrets.items.map((secret) => ({
      ...secret,
      state: describeSecretState(secret, new Date()),
    })),
    scopes: scopes.items.toSorted((left, right) => left.value.localeCompare(right.value)),
    authorized: authorized.items,
    granted: granted.items,
    endpoints: describeEndpoints(),
    client: describeClient(application, { instanceId: actor.instanceId, grant: granted.items[0] }),
  }
})

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

/** What snippets and configurations of the client are made from, with a scope that it holds. */
function describeClient(
  { clientId }: { clientId: string },
  held: { instanceId: string; grant: { audience: string; scopeValue: string } | undefined },
): ClientContext {
  const { publicGatewayUrl, snippetGatewayUrl } = config()
  const issuer = issuerOf({ publicGatewayUrl })
  return {
    instanceId: held.instanceId,
    clientId,
    issuer,
    publicTokenEndpoint: `${issuer}/token`,
    tokenEndpoint: `${issuerOf({ publicGatewayUrl: snippetGatewayUrl })}/token`,
    scope: held.grant === undefined ? undefined : `${held.grant.audience}|${held.grant.scopeValue}`,
  }
}
