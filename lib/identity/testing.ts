import { testActor } from '@/lib/db/testing'
import { createApplication } from '@/lib/identity/applications/create-application'
import { createScopeGrant } from '@/lib/identity/scope-grants/create-scope-grant'
import { createScope } from '@/lib/identity/scopes/create-scope'
import { createSecret } from '@/lib/identity/secrets/create-secret'

export interface TestClient {
  id: string
  name: string
  secret: string
  secretId: string
}

/** Registers an application with a secret and grants it scopes. */
export async function createTestClient(name: string, scopeIds: string[] = []): Promise<TestClient> {
  const actor = testActor()
  const { id } = await createApplication(actor, {
    name,
    description: '',
    clientStatus: 'enabled',
    gatewayAudience: false,
  })
  const { id: secretId, clientSecret: secret } = await createSecret(actor, {
    applicationId: id,
    expiresAt: null,
  })
  for (const scopeId of scopeIds) await createScopeGrant(actor, { clientId: id, scopeId })
  return { id, name, secret, secretId }
}

/** Registers a resource server with scopes; gives the ids by scope value. */
export async function createTestServer(audience: string, values: string[]): Promise<Record<string, string>> {
  const actor = testActor()
  const { id: applicationId } = await createApplication(actor, {
    name: `Server ${audience}`,
    description: '',
    clientStatus: 'disabled',
    audience,
    gatewayAudience: false,
  })
  const ids: Record<string, string> = {}
  for (const value of values) {
    const { id } = await createScope(actor, { applicationId, name: value, value, type: 'application' })
    ids[value] = id
  }
  return ids
}
