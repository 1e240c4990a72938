/** Writes the picture that the canvas is measured with, through the Management API, as anybody would. */

const counts = { client: 100, agent: 150, llm: 100, external: 75, enterprise: 75 }
const wantedEdges = 1_000
const owners = ['Payments', 'Support', 'Research', 'Logistics', 'Finance']

interface Target {
  origin: string
  token: string
}

export async function seedPicture(target: Target): Promise<{ nodes: number; edges: number }> {
  const post = <Result>(path: string, body: unknown) => send<Result>(target, { path, body })
  const make = (count: number, one: (index: number) => Promise<string>) =>
    Array.from({ length: count }).reduce<Promise<string[]>>(
      async (before, _, index) => [...(await before), await one(index)],
      Promise.resolve([]),
    )
  const node = async (body: object) => (await post<{ id: string }>('/nodes', body)).id
  const { id: serviceId } = await post<{ id: string }>('/services', { name: 'bench', provider: 'sandbox' })
  const clients = await make(counts.client, (at) =>
    node({ kind: 'client', application: { name: `Client ${at}` } }),
  )
  const agents = await make(counts.agent, async (at) => {
    const owner = owners[at % owners.length]
    return (await post<{ nodeId: string }>('/agents', { name: `Agent ${at}`, owner })).nodeId
  })
  const models = await make(counts.llm, (at) =>
    node({ kind: 'llm', modelApi: { name: `model-${at}`, basePath: `/model-${at}`, serviceId } }),
  )
  const keys = await make(counts.external, (at) =>
    node({
      kind: 'external',
      credential: {
        type: 'api_key',
        name: `Key ${at}`,
        identifier: `key-${at}`,
        label: 'saas',
        apiKey: `sk-bench-${at}-0123456789`,
      },
    }),
  )
  const services = await make(counts.enterprise, (at) =>
    node({
      kind: 'enterprise',
      service: {
        name: `Service ${at}`,
        audience: `service:${at}`,
        scopes: [{ name: 'Read', value: 'read' }],
      },
    }),
  )
  const pairs = pairUp({ clients, agents, reached: [...models, ...keys, ...services] })
  for (const [sourceId, targetId] of pairs) await post('/edges', { sourceId, targetId })
  return {
    nodes: clients.length + agents.length + models.length + keys.length + services.length,
    edges: pairs.length,
  }
}

/** 300 lines from clients to agents and 700 from agents to what they reach, spread evenly and no pair twice. */
function pairUp(nodes: { clients: string[]; agents: string[]; reached: string[] }): [string, string][] {
  const spread = (from: string[], to: string[], count: number) =>
    Array.from({ length: count }, (_, at): [string, string] => {
      const round = Math.floor(at / from.length)
      return [from[at % from.length] ?? '', to[(at + round * 37) % to.length] ?? '']
    })
  const toAgents = spread(nodes.clients, nodes.agents, 300)
  return [...toAgents, ...spread(nodes.agents, nodes.reached, wantedEdges - toAgents.length)]
}

async function send<Result>(
  { origin, token }: Target,
  { path, body }: { path: string; body: unknown },
): Promise<Result> {
  const answer = await fetch(`${origin}/api/v1${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`POST ${path} answered ${answer.status}: ${await answer.text()}`)
  return (await answer.json()) as Result
}
