import type { Actor } from '@/lib/actor'
import { transact, type WriteContext } from '@/lib/db/transact'
import { AppError } from '@/lib/errors'
import { insertModelApi } from '@/lib/gateway/model-apis/create-model-api'
import { insertService } from '@/lib/gateway/services/create-service'
import { insertAgent } from '@/lib/identity/agents/register-agent'
import { insertApplication } from '@/lib/identity/applications/create-application'
import { insertEdge } from '@/lib/topology/connect'
import { insertEnterpriseService } from '@/lib/topology/create-node'
import type { NodeKind } from '@/lib/topology/graph'
import { type Binding, insertNode } from '@/lib/topology/insert-node'
import { lockTopology } from '@/lib/topology/lock-topology'
import en from '@/messages/en/topology.json'
import { insertCredential } from '@/lib/vault/credentials/create-credential'

const sample = true
const english = en.sample.words

/** What its objects say about themselves; names stay, the walk-through of the README tells of them. */
export type SampleWords = typeof english

/**
 * Makes a small topology to try the product with: a client, an agent, a Sandbox model, a third-party key that opens
 * nothing, an enterprise service, and the lines between them. Throws `resource.conflict` when it is there already or
 * when one of its names is taken. `words` are in the language of whoever loads it.
 */
export async function loadSample(actor: Actor, words: SampleWords = english): Promise<void> {
  await transact(actor, 'sample:write', async (write) => {
    await lockTopology(write)
    const { tx, instanceId } = write
    if ((await tx.node.count({ where: { instanceId, sample } })) > 0) {
      throw new AppError('resource.conflict', { message: 'The sample topology is loaded already.' })
    }
    const nodes = await insertNodes(write, words)
    await insertEdge(write, { sourceId: nodes.client, targetId: nodes.agent })
    for (const targetId of [nodes.model, nodes.tickets]) {
      await insertEdge(write, { sourceId: nodes.agent, targetId })
    }
    await insertEdge(write, { sourceId: nodes.agent, targetId: nodes.orders, scopes: ['orders:read'] })
    await tx.consumer.updateMany({ where: { application: { sample } }, data: { sample } })
    write.audit({
      action: 'sample.loaded',
      targetType: 'topology',
      targetId: instanceId,
      targetName: 'Sample topology',
    })
  })
}

async function insertNodes(write: WriteContext, words: SampleWords) {
  const add = async (kind: NodeKind, binding: Binding) =>
    (await insertNode(write, { kind, binding, sample })).id
  const client = await insertApplication(write, {
    name: 'Support portal',
    description: words.portal,
    clientStatus: 'enabled',
    gatewayAudience: false,
    sample,
  })
  const agent = await insertAgent(write, {
    name: 'Support agent',
    description: words.agent,
    type: words.agentType,
    owner: words.owner,
    audience: 'agent:support-sample',
    sample,
  })
  return {
    client: await add('client', { applicationId: client.id }),
    agent: await add('agent', { applicationId: agent.applicationId }),
    model: await add('llm', { modelApiId: await insertSandbox(write, words) }),
    tickets: await add('external', { credentialId: await insertTickets(write, words) }),
    orders: await add('enterprise', { applicationId: await insertOrders(write, words) }),
  }
}

async function insertSandbox(write: WriteContext, words: SampleWords): Promise<string> {
  const service = await insertService(write, {
    name: 'Sandbox',
    provider: 'sandbox',
    protocol: 'OpenAI/v1',
    paceMs: 40,
    sample,
  })
  const modelApi = await insertModelApi(write, {
    name: 'sandbox',
    description: words.model,
    basePath: '/sandbox',
    protocol: 'OpenAI/v1',
    authEnabled: true,
    serviceId: service.id,
    sample,
  })
  return modelApi.id
}

async function insertTickets(write: WriteContext, words: SampleWords): Promise<string> {
  const credential = await insertCredential(write, {
    type: 'api_key',
    name: 'Ticket system',
    identifier: 'sample-tickets',
    label: 'saas',
    description: words.tickets,
    apiKey: 'sample-key-that-opens-nothing-0000',
    sample,
  })
  return credential.id
}

function insertOrders(write: WriteContext, words: SampleWords): Promise<string> {
  return insertEnterpriseService(write, {
    name: 'Orders',
    description: words.orders,
    audience: 'https://orders.example.com',
    scopes: [
      { name: words.readOrders, value: 'orders:read', type: 'application' },
      { name: words.refundOrders, value: 'orders:refund', type: 'application' },
    ],
    sample,
  })
}
