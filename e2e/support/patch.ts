import type { APIRequestContext } from '@playwright/test'
import { manage, post, read, type Made } from './api'

/** A small part of the topology, far from everything else: a client, an agent, a model and a service with two scopes. */
export interface Patch {
  /** Height of its middle on the canvas. */
  y: number
  client: string
  agent: string
  model: string
  service: string
  ids: {
    client: string
    agent: string
    model: string
    service: string
    modelApi: string
    agentApplication: string
  }
}

let patches = 0
let standing: string[] = []

/** A name that no earlier run has given. */
export const unique = (name: string) => `${name}-${Date.now().toString(36)}`

/** Seeds a patch through the Management API; `name` makes its nodes unique. */
export async function seedPatch(request: APIRequestContext, name: string): Promise<Patch> {
  patches += 1
  const y = 4_000 + patches * 1_000
  const names = {
    client: `Portal ${name}`,
    agent: `Agent ${name}`,
    model: `model-${name}`,
    service: `Orders ${name}`,
  }
  const at = (column: number, dy: number) => ({ position: { x: column * 380, y: y + dy } })
  const client = await post(request, '/nodes', {
    kind: 'client',
    application: { name: names.client },
    ...at(0, -32),
  })
  const agent = await post<{ id: string; object: { id: string } }>(request, '/nodes', {
    kind: 'agent',
    agent: { name: names.agent },
    ...at(1, -32),
  })
  const upstream = await post(request, '/services', { name: `Sandbox ${name}`, provider: 'sandbox' })
  const modelApi = await post(request, '/model-apis', {
    name: names.model,
    basePath: `/${names.model}`,
    serviceId: upstream.id,
  })
  const model = await post(request, '/nodes', { kind: 'llm', modelApiId: modelApi.id, ...at(2, -96) })
  const service = await post(request, '/nodes', {
    kind: 'enterprise',
    service: {
      name: names.service,
      audience: `https://${name}.example.com`,
      scopes: [
        { name: 'Read orders', value: 'orders:read' },
        { name: 'Refund orders', value: 'orders:refund' },
      ],
    },
    ...at(2, 32),
  })
  const ids = { client: client.id, agent: agent.id, model: model.id, service: service.id }
  standing.push(...Object.values(ids))
  return { y, ...names, ids: { ...ids, modelApi: modelApi.id, agentApplication: agent.object.id } }
}

/** Draws a line through the Management API. */
export function connectNodes(request: APIRequestContext, body: object): Promise<Made> {
  return post(request, '/edges', body)
}

/** Takes the patches off the canvas again: others fit the whole picture into their window. */
export async function removePatches(request: APIRequestContext): Promise<void> {
  const { items } = await read<{ items: Made[] }>(request, '/nodes?limit=100')
  for (const id of standing.filter((node) => items.some((item) => item.id === node))) {
    await manage(request, { method: 'DELETE', path: `/nodes/${id}` })
  }
  standing = []
}
