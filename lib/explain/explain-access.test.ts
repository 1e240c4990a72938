import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { testActor, useTestDatabase } from '@/lib/db/testing'
import { applyFix } from '@/lib/explain/apply-fix'
import { explainAccess } from '@/lib/explain/explain-access'
import { loadWorld } from '@/lib/explain/load-world'
import { rehearse } from '@/lib/explain/rehearse'
import type { AccessQuestion, FixKind } from '@/lib/explain/schema'
import { ask, consumerOf, idOf, link, useNodes } from '@/lib/explain/testing'
import type { World } from '@/lib/explain/world'
import { updateConsumer } from '@/lib/gateway/consumers/update-consumer'
import { updateModelApi } from '@/lib/gateway/model-apis/update-model-api'
import { updateService } from '@/lib/gateway/services/update-service'
import { updateApplication } from '@/lib/identity/applications/update-application'
import { updateCredential } from '@/lib/vault/credentials/update-credential'

useTestDatabase()
const { nodes, loose } = useNodes()

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
    break: () => Promise.resolve(ask(loose.id, nodes.model)),
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
    break: () => Promise.resolve(ask(loose.id, nodes.service, 'read')),
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
