import { db } from '@/lib/db/client'
import { issuerOf } from '@/lib/identity/metadata/issuer'
import { TokenSigner } from '@/lib/identity/tokens/token-signer'
import { newId } from '@/lib/ids'
import { loadSnapshot } from '@/lib/policy/load-snapshot'
import { gatewayAudience, modelInvokeScope } from '@/lib/policy/snapshot'
import { seal } from '@/lib/vault/seal'
import { config } from '@/lib/config'

/**
 * Writes an agent that may call one Model API over the fake upstream, with consumer authentication on, and returns an
 * access token of it as the token endpoint would issue it.
 */
export async function seed(instanceId: string, upstreamPort: number): Promise<string> {
  const [serviceId, modelApiId, agentId, consumerId] = [
    newId('svc'),
    newId('api'),
    newId('app'),
    newId('csm'),
  ]
  const baseUrl = `http://127.0.0.1:${upstreamPort}/v1`
  const apiKeySealed = seal('sk-bench-0123456789abcdef', { instanceId, id: serviceId })
  await db().service.create({
    data: { id: serviceId, instanceId, name: 'bench', provider: 'custom', baseUrl, apiKeySealed },
  })
  await db().modelApi.create({
    data: { id: modelApiId, instanceId, name: 'bench', basePath: '/bench', serviceId },
  })
  await db().application.create({ data: { id: agentId, instanceId, name: 'bench', identityType: 'agent' } })
  await db().consumer.create({
    data: { id: consumerId, instanceId, name: 'bench', claim: 'client_id', value: agentId },
  })
  await db().grant.create({ data: { id: newId('car'), instanceId, consumerId, modelApiId } })
  const scope = await db().scope.findFirstOrThrow({ where: { instanceId, value: modelInvokeScope } })
  await db().scopeGrant.create({
    data: { id: newId('sg'), instanceId, clientId: agentId, scopeId: scope.id },
  })
  const now = Math.floor(Date.now() / 1000)
  return new TokenSigner().sign(await loadSnapshot(instanceId), {
    iss: issuerOf(config()),
    aud: gatewayAudience(instanceId),
    sub: agentId,
    client_id: agentId,
    scope: modelInvokeScope,
    iat: now,
    exp: now + 3600,
    jti: newId('req'),
  })
}
