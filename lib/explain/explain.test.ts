import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { testActor, useTestDatabase } from '@/lib/db/testing'
import { applyFix } from '@/lib/explain/apply-fix'
import { explainAccess } from '@/lib/explain/explain-access'
import { explainLine } from '@/lib/explain/explain-line'
import { explainRecord } from '@/lib/explain/explain-record'
import { loadWorld } from '@/lib/explain/load-world'
import { rehearse } from '@/lib/explain/rehearse'
import type { AccessQuestion, FixKind } from '@/lib/explain/schema'
import type { World } from '@/lib/explain/world'
import { updateConsumer } from '@/lib/gateway/consumers/update-consumer'
import { updateModelApi } from '@/lib/gateway/model-apis/update-model-api'
import { updateService } from '@/lib/gateway/services/update-service'
import { updateApplication } from '@/lib/identity/applications/update-application'
import { newId } from '@/lib/ids'
import { gatewayAudience } from '@/lib/policy/snapshot'
import { connect } from '@/lib/topology/connect'
import {
  clearGrants,
  readGrantTables,
  seedAgent,
  seedApplication,
  seedClient,
  seedCredential,
  seedModelApi,
  seedService,
} from '@/lib/topology/testing'
import { updateCredential } from '@/lib/vault/credentials/update-credential'

useTestDatabase()

type Node = Awaited<ReturnType<typeof seedAgent>>
let nodes: Record<'agent' | 'client' | 'model' | 'other' | 'service' | 'key', Node>
/** An application that stands on no canvas. */
let loose: string

const idOf = (node: Node) => (node.applicationId ?? node.modelApiId ?? node.credentialId)!
const ask = (principal: string, resource: Node, scope?: string): AccessQuestion => ({
  principal,
  resource: idOf(resource),
  ...(scope === undefined ? {} : { scope }),
})
const link = (source: Node, target: Node, scopes?: string[]) =>
  connect(testActor(), {
    sourceId: source.id,
    targetId: target.id,
    ...(scopes === undefined ? {} : { scopes }),
  })
const consumerOf = async (principal: string) =>
  (await db().consumer.findFirstOrThrow({ where: { claim: 'client_id', value: principal } })).id

beforeEach(async () => {
  await clearGrants()
  const tag = Math.random().toString(36).slice(2, 8)
  nodes = {
    agent: await seedAgent(`agent-${tag}`),
    client: await seedClient(`client-${tag}`),
    model: await seedModelApi(`model-${tag}`),
    other: await seedModelApi(`other-${tag}`),
    service: await seedService(`service-${tag}`),
    key: await seedCredential('external', `key-${tag}`),
  }
  loose = (await seedApplication(`loose-${tag}`)).id
})

/** The refusals that can be met, how each comes about, the fixes offered for it, and what the first one leads to. */
const cases: {
  name: string
  break: () => Promise<AccessQuestion>
  reason: string
  fixes: FixKind[]
  /** The reason that is left after the first fix; undefined = allowed. */
  next?: string
}[] = [
  {
    name: 'an agent without a line to the model',
    break: () => Promise.resolve(ask(idOf(nodes.agent), nodes.model)),
    reason: 'scope.not_granted',
    fixes: ['connect', 'grant_scopes'],
  },
  {
    name: 'an agent with a line to another model only',
    break: async () => {
      await link(nodes.agent, nodes.other)
      return ask(idOf(nodes.agent), nodes.model)
    },
    reason: 'grant.not_found',
    fixes: ['connect', 'grant_model_api'],
  },
  {
    name: 'an application that stands on no canvas',
    break: () => Promise.resolve(ask(loose, nodes.model)),
    reason: 'scope.not_granted',
    fixes: ['grant_scopes'],
    next: 'consumer.not_found',
  },
  {
    name: 'a consumer that is disabled',
    break: async () => {
      await link(nodes.agent, nodes.model)
      await updateConsumer(testActor(), {
        id: await consumerOf(idOf(nodes.agent)),
        changes: { status: 'disabled' },
      })
      return ask(idOf(nodes.agent), nodes.model)
    },
    reason: 'consumer.disabled',
    fixes: ['enable'],
  },
  {
    name: 'an agent that is disabled',
    break: async () => {
      await link(nodes.agent, nodes.model)
      await link(nodes.agent, nodes.key)
      await updateApplication(testActor(), { id: idOf(nodes.agent), changes: { status: 'disabled' } })
      return ask(idOf(nodes.agent), nodes.model)
    },
    reason: 'application.disabled',
    fixes: ['enable'],
  },
  {
    name: 'a Model API that is disabled',
    break: async () => {
      await link(nodes.agent, nodes.model)
      await link(nodes.client, nodes.model)
      await updateModelApi(testActor(), { id: idOf(nodes.model), changes: { status: 'disabled' } })
      return ask(idOf(nodes.agent), nodes.model)
    },
    reason: 'model_api.disabled',
    fixes: ['enable'],
  },
  {
    name: 'a service that is disabled',
    break: async () => {
      await link(nodes.agent, nodes.model)
      const { serviceId } = await db().modelApi.findUniqueOrThrow({ where: { id: idOf(nodes.model) } })
      await updateService(testActor(), { id: serviceId, changes: { status: 'disabled' } })
      return ask(idOf(nodes.agent), nodes.model)
    },
    reason: 'service.disabled',
    fixes: ['enable'],
  },
  {
    name: 'a grant that has ended',
    break: async () => {
      await link(nodes.agent, nodes.model)
      // As a grant by hand leaves it; lines hold grants for good.
      await db().edgeGrant.deleteMany()
      await db().grant.updateMany({ data: { manual: true, expiresAt: new Date(Date.now() - 1_000) } })
      return ask(idOf(nodes.agent), nodes.model)
    },
    reason: 'grant.expired',
    fixes: ['extend_grant', 'extend_grant'],
  },
  {
    name: 'a grant that has ended and that a line holds',
    break: async () => {
      await link(nodes.agent, nodes.model)
      await db().grant.updateMany({ data: { expiresAt: new Date(Date.now() - 1_000) } })
      return ask(idOf(nodes.agent), nodes.model)
    },
    reason: 'grant.expired',
    fixes: ['extend_grant'],
  },
  {
    name: 'a scope of an enterprise service without a line',
    break: () => Promise.resolve(ask(idOf(nodes.agent), nodes.service, 'read')),
    reason: 'scope.not_granted',
    fixes: ['connect', 'grant_scopes'],
  },
  {
    name: 'a scope beyond the line',
    break: async () => {
      await link(nodes.agent, nodes.service, ['read'])
      return ask(idOf(nodes.agent), nodes.service, 'read write')
    },
    reason: 'scope.not_granted',
    fixes: ['widen_edge', 'grant_scopes'],
  },
  {
    name: 'a scope of a client that the topology keeps from enterprise services',
    break: () => Promise.resolve(ask(idOf(nodes.client), nodes.service, 'read')),
    reason: 'scope.not_granted',
    fixes: [],
  },
  {
    name: 'a scope of a client that stands on no canvas',
    break: () => Promise.resolve(ask(loose, nodes.service, 'read')),
    reason: 'scope.not_granted',
    fixes: ['grant_scopes'],
  },
  {
    name: 'a scope that does not exist',
    break: () => Promise.resolve(ask(idOf(nodes.agent), nodes.service, 'fly')),
    reason: 'scope.unknown',
    fixes: [],
  },
  {
    name: 'a resource server that is disabled',
    break: async () => {
      await link(nodes.agent, nodes.service)
      const changes = { resourceServerStatus: 'disabled' } as const
      await updateApplication(testActor(), { id: idOf(nodes.service), changes })
      return ask(idOf(nodes.agent), nodes.service, 'read')
    },
    reason: 'resource_server.disabled',
    fixes: ['enable'],
  },
  {
    name: 'a credential without a line',
    break: () => Promise.resolve(ask(idOf(nodes.agent), nodes.key)),
    reason: 'credential.not_granted',
    fixes: ['connect'],
  },
  {
    name: 'a credential that is disabled',
    break: async () => {
      await link(nodes.agent, nodes.key)
      await updateCredential(testActor(), { id: idOf(nodes.key), changes: { status: 'disabled' } })
      return ask(idOf(nodes.agent), nodes.key)
    },
    reason: 'credential.disabled',
    fixes: ['enable'],
  },
  {
    name: 'a credential for an application that is no agent',
    break: () => Promise.resolve(ask(idOf(nodes.client), nodes.key)),
    reason: 'rule.not_found',
    fixes: [],
  },
]

describe.each(cases)('$name', ({ break: breakIt, reason, fixes, next }) => {
  it('is explained, and each fix leads where its preview says', async () => {
    const question = await breakIt()
    const before = await explainAccess(testActor({ role: 'auditor' }), question)
    expect(before.now).toMatchObject({ allowed: false, reason })
    expect(before.now?.steps.map(({ passed }) => passed)).toEqual([
      ...before.now!.steps.slice(1).map(() => true),
      false,
    ])
    expect(before.fixes.map(({ fix }) => fix.kind)).toEqual(fixes)
    const [preview] = before.fixes
    if (preview === undefined) return
    expect(preview.writes).not.toEqual([])
    const predicted = rehearse(await loadWorld(testActor().instanceId, question), preview.fix).world
    const after = await applyFix(testActor(), { question, fix: preview.fix })
    expect(after).toEqual(preview.after)
    expect(after.reason).toBe(next ?? null)
    expect(policyOf(await loadWorld(testActor().instanceId, question))).toEqual(policyOf(predicted))
  })
})

/** What decisions are made from, with names for the ids of rows that did not exist yet, and times to the minute. */
function policyOf({ snapshot, rules, credentials, states }: World) {
  const minute = (time: number | null) => (time === null ? null : Math.round(time / 60_000))
  return {
    applications: snapshot.applications,
    resourceServers: snapshot.resourceServers,
    modelApis: snapshot.modelApis,
    consumers: snapshot.consumers.map(({ id: _id, grants, ...consumer }) => ({
      ...consumer,
      grants: [...grants].map(([id, end]) => [id, minute(end)]).sort(),
    })),
    rules,
    credentials,
    states,
  }
}

describe('a record', () => {
  it('never names an application of another instance', async () => {
    const other = await db().instance.create({ data: { id: newId('idaas'), description: 'Other' } })
    const id = newId('app')
    await db().application.create({ data: { id, instanceId: other.id, name: 'Not yours' } })
    const request = await db().gatewayRequest.create({
      data: {
        id: newId('req'),
        instanceId: testActor().instanceId,
        applicationId: id,
        ...{ time: new Date(), method: 'POST', path: '/x', status: 403, code: 'grant.not_found' },
        ...{ steps: [], totalMs: 1, ended: 'refused' },
      },
    })
    const { principal } = await explainRecord(testActor(), request.id)
    expect(principal).toEqual({ type: 'application', id, name: id })
  })
})

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

describe('a fix', () => {
  it('is refused to an auditor, and nothing is written', async () => {
    const question = ask(idOf(nodes.agent), nodes.model)
    const { fixes } = await explainAccess(testActor(), question)
    const tables = await readGrantTables()
    await expect(
      applyFix(testActor({ role: 'auditor' }), { question, fix: fixes[0]!.fix }),
    ).rejects.toMatchObject({ code: 'permission.denied' })
    expect(await readGrantTables()).toEqual(tables)
  })

  it('is refused when it answers another question than the one it was previewed for', async () => {
    const { fixes } = await explainAccess(testActor(), ask(idOf(nodes.agent), nodes.model))
    const other = ask(idOf(nodes.client), nodes.model)
    await expect(applyFix(testActor(), { question: other, fix: fixes[0]!.fix })).rejects.toMatchObject({
      code: 'resource.conflict',
    })
  })

  it('is refused when it is not needed any more', async () => {
    const question = ask(idOf(nodes.agent), nodes.model)
    const { fixes } = await explainAccess(testActor(), question)
    await applyFix(testActor(), { question, fix: fixes[0]!.fix })
    await expect(applyFix(testActor(), { question, fix: fixes[0]!.fix })).rejects.toMatchObject({
      code: 'resource.conflict',
    })
  })

  it('leaves the audit line of its use case', async () => {
    const question = ask(idOf(nodes.agent), nodes.model)
    const { fixes } = await explainAccess(testActor(), question)
    await applyFix(testActor(), { question, fix: fixes[0]!.fix })
    const [line] = await db().auditEvent.findMany({ orderBy: { seq: 'desc' }, take: 1 })
    expect(line).toMatchObject({
      action: 'edge.connected',
      actorId: 'usr_test',
      targetName: `${nodes.agent.name} → ${nodes.model.name}`,
    })
  })
})

describe('a line', () => {
  it('that the topology never takes is told with its reason and without a fix', async () => {
    const { line, fixes } = await explainLine(testActor(), {
      sourceId: nodes.client.id,
      targetId: nodes.key.id,
    })
    expect(line?.code).toBe('client_to_credential')
    expect(fixes).toEqual([])
  })

  it('the wrong way round has no principal, only a reason', async () => {
    const explained = await explainLine(testActor(), { sourceId: nodes.model.id, targetId: nodes.agent.id })
    expect(explained).toMatchObject({ line: { code: 'wrong_direction' }, now: null, fixes: [] })
  })

  it('that is missing only is told by the decision, with the line as fix', async () => {
    const explained = await explainLine(testActor(), { sourceId: nodes.agent.id, targetId: nodes.model.id })
    expect(explained).toMatchObject({
      line: null,
      now: { reason: 'scope.not_granted' },
      fixes: [{ fix: { kind: 'connect' } }, { fix: { kind: 'grant_scopes' } }],
    })
  })

  it('of a node that is gone is not found', async () => {
    const sourceId = `node_${'a'.repeat(26)}`
    await expect(explainLine(testActor(), { sourceId, targetId: nodes.key.id })).rejects.toMatchObject({
      code: 'resource.not_found',
    })
  })
})
