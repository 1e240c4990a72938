import type { Actor } from '@/lib/actor'
import { transact, type WriteContext } from '@/lib/db/transact'
import { insertModelApi } from '@/lib/gateway/model-apis/create-model-api'
import { insertAgent } from '@/lib/identity/agents/register-agent'
import { insertApplication } from '@/lib/identity/applications/create-application'
import { authorize } from '@/lib/identity/permissions'
import { insertScope } from '@/lib/identity/scopes/create-scope'
import type { TopologyNode } from '@/lib/topology/graph'
import { type Binding, insertNode } from '@/lib/topology/insert-node'
import { lockTopology } from '@/lib/topology/lock-topology'
import type { CreateNodeInput, EnterpriseServiceInput } from '@/lib/topology/schema'
import { insertCredential } from '@/lib/vault/credentials/create-credential'

/**
 * Puts a node on the canvas for an object that exists, or makes the object with it in one transaction; either both are
 * there afterwards or neither. Throws what making the object throws, and `resource.conflict` when it has a node already.
 */
export async function createNode(actor: Actor, input: CreateNodeInput): Promise<TopologyNode> {
  return transact(actor, 'topology:write', async (write) => {
    await lockTopology(write)
    const { kind, name, position } = input
    return insertNode(write, { kind, binding: await bind(write, input), name, position })
  })
}

/** The object that the input names, or a new one. */
async function bind(write: WriteContext, input: CreateNodeInput): Promise<Binding> {
  switch (input.kind) {
    case 'client': {
      if (input.application === undefined) return { applicationId: given(input.applicationId) }
      authorize(write.actor, 'application:write')
      return { applicationId: (await insertApplication(write, input.application)).id }
    }
    case 'agent': {
      if (input.agent === undefined) return { applicationId: given(input.applicationId) }
      authorize(write.actor, 'application:write')
      return { applicationId: (await insertAgent(write, input.agent)).applicationId }
    }
    case 'enterprise': {
      if (input.service === undefined) return { applicationId: given(input.applicationId) }
      return { applicationId: await insertEnterpriseService(write, input.service) }
    }
    case 'llm': {
      if (input.modelApi !== undefined) {
        authorize(write.actor, 'model_api:write')
        return { modelApiId: (await insertModelApi(write, input.modelApi)).id }
      }
      if (input.modelApiId !== undefined) return { modelApiId: input.modelApiId }
      return bindCredential(write, input)
    }
    case 'external':
      return bindCredential(write, input)
  }
}

async function bindCredential(
  write: WriteContext,
  {
    credential,
    credentialId,
  }: Pick<Extract<CreateNodeInput, { kind: 'external' }>, 'credential' | 'credentialId'>,
): Promise<Binding> {
  if (credential === undefined) return { credentialId: given(credentialId) }
  authorize(write.actor, 'credential:write')
  return { credentialId: (await insertCredential(write, credential)).id }
}

/** Makes the resource server with its scopes; it does not act as a client. Returns the application's id. */
export async function insertEnterpriseService(
  write: WriteContext,
  { scopes, ...service }: EnterpriseServiceInput & { sample?: boolean },
): Promise<string> {
  authorize(write.actor, 'application:write')
  const { id } = await insertApplication(write, {
    ...service,
    clientStatus: 'disabled',
    gatewayAudience: false,
  })
  for (const scope of scopes) await insertScope(write, { ...scope, applicationId: id })
  return id
}

/** The schema lets through exactly one object, so the id is there when nothing new is made. */
function given(id: string | undefined): string {
  if (id === undefined) throw new Error('the input names no object')
  return id
}
