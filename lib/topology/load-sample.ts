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
import { insertCredential } from '@/lib/vault/credentials/create-credential'

const sample = true

/**
 * Makes a small topology to try the product with: a client, an agent, a Sandbox model, a third-party key that opens
 * nothing, an enterprise service, and the lines between them. Throws `resource.conflict` when it is there already or
 * when one of its names is taken.
 */
export async function loadSample(actor: Actor): Promise<void> {
  await transact(actor, 'sample:write', async (write) => {
    await lockTopology(write)
    const { tx, instanceId } = write
    if ((await tx.node.count({ where: { instanceId, sample } })) > 0) {
      throw new AppError('resource.conflict', { message: 'The sample topology is loaded already.' })
    }
    const nodes = await insertNodes(write)
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

async function insertNodes(write: WriteContext) {
  const add = async (kind: NodeKind, binding: Binding) =>
    (await insertNode(write, { kind, binding, sample })).id
  const client = await insertApplication(write, {
    name: 'Support portal',
    description: 'Where customers ask for help',
    clientStatus: 'enabled',
    gatewayAudience: false,
    sample,
  })
  const agent = await insertAgent(write, {
    name: 'Support agent',
    description: 'Answers questions about orders',
    type: 'assistant',
    owner: 'Support team',
    audience: 'agent:support-sample',
    sample,
  })
  return {
    client: await add('client', { applicationId: client.id }),
    agent: await add('agent', { applicationId: agent.applicationId }),
    model: await add('llm', { modelApiId: await insertSandbox(write) }),
    tickets: await add('external', { credentialId: await insertTickets(write) }),
    orders: await add('enterprise', { applicationId: await insertOrders(write) }),
  }
}

async function insertSandbox(write: WriteContext): Promise<string> {
  const service = await insertService(write, {
    name: 'Sandbox',
    provider: 'sandbox',
    protocol: 'OpenAI/v1',
    paceMs: 40,
    sample,
  })
  const modelApi = await insertModelApi(write, {
    name: 'sandbox',
    description: 'Deterministic answers; no real model',
    basePath: '/sandbox',
    protocol: 'OpenAI/v1',
    authEnabled: true,
    serviceId: service.id,
    sample,
  })
  return modelApi.id
}

async function insertTickets(write: WriteContext): Promise<string> {
  const credential = await insertCredential(write, {
    type: 'api_key',
    name: 'Ticket system',
    identifier: 'sample-tickets',
    label: 'saas',
    description: 'A made-up key that opens nothing',
    apiKey: 'sample-key-that-opens-nothing-0000',
    sample,
  })
  return credential.id
}

function insertOrders(write: WriteContext): Promise<string> {
  return insertEnterpriseService(write, {
    name: 'Orders',
    description: 'Order service of the company',
    audience: 'https://orders.example.com',
    scopes: [
      { name: 'Read orders', value: 'orders:read', type: 'application' },
      { name: 'Refund orders', value: 'orders:refund', type: 'application' },
    ],
    sample,
  })
}
