import { describe, expect, it } from 'vitest'
import { testActor, useTestDatabase } from '@/lib/db/testing'
import { explainAccess } from '@/lib/explain/explain-access'
import { ask, idOf, link, useNodes } from '@/lib/explain/testing'
import { updateModelApi } from '@/lib/gateway/model-apis/update-model-api'
import { updateApplication } from '@/lib/identity/applications/update-application'
import { gatewayAudience } from '@/lib/policy/snapshot'
import { readGrantTables } from '@/lib/topology/testing'

useTestDatabase()
const { nodes } = useNodes()

describe('a preview', () => {
  it('names the rows that a line would write, and nothing is written by looking', async () => {
    const tables = await readGrantTables()
    const { fixes } = await explainAccess(testActor(), ask(idOf(nodes.agent), nodes.model))
    const { name } = nodes.agent
    expect(fixes[0]?.writes).toEqual([
      { type: 'edge', source: name, target: nodes.model.name },
      {
        type: 'scope_grant',
        client: name,
        audience: gatewayAudience(testActor().instanceId),
        server: 'AI gateway',
        scope: 'model:invoke',
      },
      { type: 'consumer', name, claim: 'client_id', value: idOf(nodes.agent) },
      { type: 'grant', consumer: name, modelApi: nodes.model.name, end: null },
    ])
    // The scope lets the agent get the gateway's tokens at all, which is more than the one Model API.
    expect(fixes[0]?.gains).toEqual([expect.objectContaining({ type: 'token', scope: 'model:invoke' })])
    expect(await readGrantTables()).toEqual(tables)
  })

  it('names everything that an enabled agent could do again', async () => {
    await link(nodes.agent, nodes.model)
    await link(nodes.agent, nodes.other)
    await link(nodes.agent, nodes.key)
    await link(nodes.agent, nodes.service, ['read'])
    await updateApplication(testActor(), { id: idOf(nodes.agent), changes: { status: 'disabled' } })
    const { fixes } = await explainAccess(testActor(), ask(idOf(nodes.agent), nodes.model))
    const words = fixes[0]?.gains.map((gain) =>
      'modelApi' in gain ? gain.modelApi : gain.type === 'token' ? gain.scope : gain.credential,
    )
    expect(words?.sort()).toEqual([nodes.key.name, 'model:invoke', nodes.other.name, 'read'].sort())
    expect(fixes[0]?.gainCount).toBe(4)
  })

  it('names the other callers that an enabled Model API would let in', async () => {
    await link(nodes.agent, nodes.model)
    await link(nodes.client, nodes.model)
    await updateModelApi(testActor(), { id: idOf(nodes.model), changes: { status: 'disabled' } })
    const { fixes } = await explainAccess(testActor(), ask(idOf(nodes.agent), nodes.model))
    expect(fixes[0]?.gains).toEqual([
      {
        type: 'call',
        principal: nodes.client.name,
        principalId: idOf(nodes.client),
        modelApi: nodes.model.name,
        modelApiId: idOf(nodes.model),
      },
    ])
  })
})
