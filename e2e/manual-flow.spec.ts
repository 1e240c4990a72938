import { expect, test } from '@playwright/test'
import { manage } from './support/api'

interface Created {
  id: string
}

/**
 * The way that administrators know from the cloud consoles: an M2M client, an M2M server with identifier and scope, a
 * consumer matched by the claim `scope`, and a grant; the server's audience is accepted by the gateway.
 */
test('a caller is let in by a scope of a resource server of one’s own, and by no other audience', async ({
  request,
}) => {
  const audience = 'cloud:idaas:aigateway:alibabacloud:1234567890'
  const post = <Result = Created>(path: string, body: unknown) =>
    manage<Result>(request, { method: 'POST', path, body })
  const client = await post('/applications', { name: 'Manual client' })
  const server = await post('/applications', { name: 'Manual server', audience })
  const scope = await post(`/applications/${server.id}/scopes`, { name: 'Call the model', value: 'llm.call' })
  await post('/scope-grants', { clientId: client.id, scopeId: scope.id })
  const { clientSecret } = await post<{ clientSecret: string }>(`/applications/${client.id}/secrets`, {})
  const service = await post('/services', { name: 'Manual sandbox', provider: 'sandbox' })
  const modelApi = await post('/model-apis', { name: 'manual', basePath: '/manual', serviceId: service.id })
  const consumer = await post('/consumers', { name: 'By scope', claim: 'scope', value: 'llm.call' })

  const ask = async () => {
    const issued = await request.post(`${process.env.E2E_GATEWAY_URL}/api/v2/iauths_system/oauth2/token`, {
      form: {
        grant_type: 'client_credentials',
        client_id: client.id,
        client_secret: clientSecret,
        scope: `${audience}|llm.call`,
      },
    })
    return ((await issued.json()) as { access_token?: string }).access_token
  }
  // As soon as the data plane has heard of the client.
  let token: string | undefined
  await expect.poll(async () => (token = await ask())).toBeDefined()
  const call = async () => {
    const answer = await request.post(`${process.env.E2E_GATEWAY_URL}/manual/v1/chat/completions`, {
      headers: { Authorization: `Bearer ${token}` },
      data: { model: 'sandbox-echo', messages: [{ role: 'user', content: 'Hello' }] },
    })
    const body = (await answer.json()) as { error?: { code: string } }
    return body.error?.code ?? answer.status()
  }

  await expect.poll(call, { timeout: 1_000 }).toBe('audience.refused')
  await manage(request, {
    method: 'PATCH',
    path: `/applications/${server.id}`,
    body: { gatewayAudience: true },
  })
  await expect.poll(call, { timeout: 1_000 }).toBe('grant.not_found')
  const grant = await post('/grants', { consumerId: consumer.id, modelApiId: modelApi.id })
  await expect.poll(call, { timeout: 1_000 }).toBe(200)
  await manage(request, { method: 'DELETE', path: `/grants/${grant.id}` })
  await expect.poll(call, { timeout: 1_000 }).toBe('grant.not_found')
})
