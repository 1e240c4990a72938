import { expect } from '@playwright/test'

type Manage = <Result>(method: string, path: string, body?: unknown) => Promise<Result>

export interface Chain {
  applicationId: string
  secret: string
  agentNodeId: string
  modelNodeId: string
  modelApiId: string
  edgeId: string
  basePath: string
  audience: string
}

/**
 * Seeds the keyless chain through the Management API: an agent with a secret, a Sandbox service with its Model API, both
 * on the canvas, and the line between them. `name` makes it unique; `paceMs` slows the stream down.
 */
export async function seedChain(manage: Manage, options: { name: string; paceMs?: number }): Promise<Chain> {
  const { name, paceMs = 0 } = options
  const basePath = `/${name}`
  const agent = await manage<{ applicationId: string; nodeId: string }>('POST', '/agents', {
    name: `Agent ${name}`,
  })
  const { applicationId, nodeId } = agent
  const { clientSecret: secret } = await manage<{ clientSecret: string }>(
    'POST',
    `/applications/${applicationId}/secrets`,
    {},
  )
  const service = await manage<{ id: string }>('POST', '/services', {
    name: `Sandbox ${name}`,
    provider: 'sandbox',
    paceMs,
  })
  const modelApi = await manage<{ id: string }>('POST', '/model-apis', {
    name,
    basePath,
    serviceId: service.id,
  })
  const modelNode = await manage<{ id: string }>('POST', '/nodes', { kind: 'llm', modelApiId: modelApi.id })
  const edge = await manage<{ id: string }>('POST', '/edges', {
    sourceId: nodeId,
    targetId: modelNode.id,
  })
  const servers = await manage<{ items: { audience: string | null; builtIn: boolean }[] }>(
    'GET',
    '/applications?search=cloud:idaas:aigateway:',
  )
  return {
    applicationId,
    secret,
    agentNodeId: nodeId,
    modelNodeId: modelNode.id,
    modelApiId: modelApi.id,
    edgeId: edge.id,
    basePath,
    audience: servers.items.find(({ builtIn }) => builtIn)?.audience ?? '',
  }
}

/** Gets an access token as an agent does, as soon as the data plane has heard of the line. */
export async function fetchToken(gatewayUrl: string, chain: Chain): Promise<string> {
  let token: string | undefined
  await expect(async () => {
    const response = await fetch(`${gatewayUrl}/api/v2/iauths_system/oauth2/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: chain.applicationId,
        client_secret: chain.secret,
        scope: `${chain.audience}|model:invoke`,
      }),
    })
    const body = (await response.json()) as { access_token?: string }
    token = body.access_token
    expect(body).toHaveProperty('access_token')
  }).toPass({ timeout: 10_000 })
  if (token === undefined) throw new Error('no token')
  return token
}

/** Sends one prompt through the gateway. */
export function callModel(
  gatewayUrl: string,
  call: { chain: Chain; token: string; stream?: boolean; prompt?: string },
): Promise<Response> {
  return fetch(`${gatewayUrl}${call.chain.basePath}/v1/chat/completions`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${call.token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({
      model: 'sandbox-echo',
      stream: call.stream ?? false,
      messages: [{ role: 'user', content: call.prompt ?? 'Say something.' }],
    }),
  })
}
