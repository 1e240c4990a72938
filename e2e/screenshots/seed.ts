import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type APIRequestContext } from '@playwright/test'
import { manage } from '../support/api'

interface Item {
  id: string
  name: string
}

/** What the pictures show: the sample, a few more people and objects, and calls that were answered and refused. */
export interface Story {
  details: Record<string, string>
  /** A call that the gateway refused because a line is missing. */
  refused: string
  /** The debug panel, ready to send a call that is answered. */
  debug: string
  topologyNode: string
  canvas: { agentId: string; otherId: string; serviceId: string; usedLineId: string }
}

/** The story of this run; a failed test starts a new worker, which finds what the first one made. */
export async function tellStory(request: APIRequestContext): Promise<Story> {
  const path = join(process.env.E2E_DATA_DIR ?? tmpdir(), 'story.json')
  if (!existsSync(path)) writeFileSync(path, JSON.stringify(await seedStory(request)))
  return JSON.parse(readFileSync(path, 'utf8')) as Story
}

/** Makes the story out of the sample that the product was started with. */
async function seedStory(request: APIRequestContext): Promise<Story> {
  const get = async <Result = Item>(path: string) =>
    (await manage<{ items: Result[] }>(request, { method: 'GET', path })).items
  const post = <Result = Item>(path: string, body: unknown = {}) =>
    manage<Result>(request, { method: 'POST', path, body })
  /** A failed test starts a new worker, which makes the story again. */
  const ensure = async <Result extends { name: string } = Item>(
    path: string,
    body: { name: string } & Record<string, unknown>,
  ) => (await get<Result>(path)).find(({ name }) => name === body.name) ?? (await post<Result>(path, body))

  const agents = await get<Item & { clientId: string; applicationId: string }>('/agents')
  const support = agents.find(({ name }) => name === 'Support agent')
  if (support === undefined) throw new Error('the sample was not loaded')
  const billing = await ensure<Item & { applicationId: string; nodeId: string }>('/agents', {
    name: 'Billing agent',
    description: 'Answers questions about invoices',
    owner: 'Finance team',
  })
  await ensure('/agents', { name: 'Release notes writer', type: 'assistant', owner: 'Developer experience' })
  await ensure('/credentials', {
    type: 'api_key',
    name: 'Maps for couriers',
    identifier: 'maps-for-couriers',
    label: 'saas',
    apiKey: 'sk-maps-0123456789',
  })
  const plain = await ensure('/applications', { name: 'Invoice archive' })
  await ensure('/api-tokens', {
    name: 'Nightly export',
    role: 'auditor',
    expiresAt: new Date(Date.now() + 30 * 86_400_000).toISOString(),
  })
  const applications = await get<Item & { builtIn: boolean; audience: string | null }>(
    '/applications?limit=100',
  )
  const audience = applications.find(({ builtIn }) => builtIn)?.audience ?? ''
  const [modelApi] = await get<Item & { basePath: string }>('/model-apis')
  if (modelApi === undefined) throw new Error('the sample has no Model API')

  const startCalls = async (applicationId: string) => {
    const token = await fetchToken({ applicationId, audience, post })
    return (prompt: string) => callModel({ token, prompt, basePath: modelApi.basePath })
  }
  const call = await startCalls(support.applicationId)
  for (const prompt of ['Where is order 1007?', 'May I return a lamp?', 'Which parcels are late?']) {
    await call(prompt)
  }
  const nodes = await get<Item & { kind: string }>('/nodes?limit=100')
  const model = nodes.find(({ kind }) => kind === 'llm')
  const edge = await post('/edges', { sourceId: billing.nodeId, targetId: model?.id })
  const callRefused = await startCalls(billing.applicationId)
  await manage(request, { method: 'DELETE', path: `/edges/${edge.id}` })
  let refused = ''
  await expect(async () => {
    const call = await callRefused('Which invoices are due?')
    expect(call.status).toBe(403)
    refused = call.requestId
  }).toPass({ timeout: 10_000 })
  const [service] = await get('/services')
  const [credential] = await get('/credentials')
  const [consumer] = await get('/consumers')
  const [grant] = await get('/grants')
  const [user] = await get('/users')
  const orders = applications.find(({ name }) => name.startsWith('Order'))
  const portal = applications.find(({ name }) => name === 'Support portal')
  const details = {
    application: `/applications/${portal?.id}`,
    'application-credentials': `/applications/${portal?.id}?tab=credentials`,
    'application-permissions': `/applications/${portal?.id}?tab=permissions`,
    'application-activity': `/applications/${portal?.id}?tab=activity`,
    'plain-credentials': `/applications/${plain.id}?tab=credentials`,
    'resource-server': `/applications/${orders?.id ?? support.applicationId}`,
    agent: `/agents/${support.clientId}`,
    'agent-credentials': `/applications/${support.applicationId}?tab=credentials`,
    'agent-permissions': `/applications/${support.applicationId}?tab=permissions`,
    'agent-activity': `/applications/${support.applicationId}?tab=activity`,
    service: `/services/${service?.id}`,
    credential: `/credentials/${credential?.id}`,
    'model-api': `/model-apis/${modelApi.id}`,
    consumer: `/consumers/${consumer?.id}`,
    grant: `/grants/${grant?.id}`,
    user: `/settings/users/${user?.id}`,
    call: `/requests/${refused}`,
    explained: `/explain?request=${refused}`,
  }
  const node = nodes.find(({ kind }) => kind === 'agent')
  const debug = `/debug?modelApi=${modelApi.id}&application=${support.applicationId}`
  const agentNode = nodes.find(({ name }) => name === 'Support agent')
  const edges = await get<Item & { sourceId: string; targetId: string }>('/edges?limit=100')
  const usedLine = edges.find(
    ({ sourceId, targetId }) => sourceId === agentNode?.id && targetId === model?.id,
  )
  const canvas = {
    agentId: agentNode?.id ?? '',
    otherId: nodes.find(({ name }) => name === 'Release notes writer')?.id ?? '',
    serviceId: nodes.find(({ kind }) => kind === 'enterprise')?.id ?? '',
    usedLineId: usedLine?.id ?? '',
  }
  return { details, refused, debug, topologyNode: node?.id ?? '', canvas }
}

interface Principal {
  applicationId: string
  audience: string
  post: <Result>(path: string, body?: unknown) => Promise<Result>
}

const gateway = process.env.E2E_GATEWAY_URL ?? ''

/** Makes a secret and gets a token with it as an agent does. */
async function fetchToken({ applicationId, audience, post }: Principal): Promise<string> {
  const { clientSecret } = await post<{ clientSecret: string }>(`/applications/${applicationId}/secrets`)
  let token = ''
  await expect(async () => {
    const answer = await fetch(`${gateway}/api/v2/iauths_system/oauth2/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: applicationId,
        client_secret: clientSecret,
        scope: `${audience}|model:invoke`,
      }),
    })
    const body = await answer.text()
    expect(answer.status, body).toBe(200)
    token = (JSON.parse(body) as { access_token: string }).access_token
  }).toPass({ timeout: 10_000 })
  return token
}

/** Calls the Model API as an agent does. */
async function callModel(call: { token: string; prompt: string; basePath: string }) {
  const response = await fetch(`${gateway}${call.basePath}/v1/chat/completions`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${call.token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ model: 'sandbox-echo', messages: [{ role: 'user', content: call.prompt }] }),
  })
  await response.text()
  return { status: response.status, requestId: response.headers.get('x-request-id') ?? '' }
}
