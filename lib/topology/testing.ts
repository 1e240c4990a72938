import { beforeAll, beforeEach } from 'vitest'
import { db } from '@/lib/db/client'
import { testActor } from '@/lib/db/testing'
import { newId } from '@/lib/ids'
import { connect } from '@/lib/topology/connect'
import type { NodeKind } from '@/lib/topology/graph'

/** Rows for the topology's tests, written straight into the database: what is tested here is what edges add to them. */

async function instanceOf(): Promise<string> {
  return (await db().instance.findFirstOrThrow({ orderBy: { createdAt: 'asc' }, select: { id: true } })).id
}

export async function seedApplication(name: string, options: { audience?: string; scopes?: string[] } = {}) {
  const instanceId = await instanceOf()
  const { audience, scopes = [] } = options
  return db().application.create({
    data: {
      id: newId('app'),
      instanceId,
      name,
      ...(audience === undefined ? {} : { audience, resourceServerStatus: 'enabled' }),
      scopes: { create: scopes.map((value) => ({ id: newId('ress'), instanceId, name: value, value })) },
    },
  })
}

export async function seedNode(kind: NodeKind, bound: { name: string } & Record<string, unknown>) {
  const instanceId = await instanceOf()
  const key = 'basePath' in bound ? 'modelApiId' : 'identifier' in bound ? 'credentialId' : 'applicationId'
  return db().node.create({
    data: { id: newId('node'), instanceId, kind, name: bound.name, x: 0, y: 0, [key]: bound.id },
  })
}

export async function seedClient(name: string) {
  return seedNode('client', await seedApplication(name))
}

export async function seedAgent(name: string, scopes = ['agent.access']) {
  const instanceId = await instanceOf()
  const application = await seedApplication(name, { audience: `agent:${name}`, scopes })
  await db().application.update({ where: { id: application.id }, data: { identityType: 'agent' } })
  await db().agent.create({ data: { id: newId('agt'), instanceId, applicationId: application.id } })
  await db().authorizationRule.create({
    data: {
      id: newId('arrule'),
      instanceId,
      name,
      kind: 'exclusive',
      subjects: { create: [{ id: newId('arsub'), applicationId: application.id }] },
    },
  })
  return seedNode('agent', application)
}

export async function seedService(name: string, scopes = ['read', 'write']) {
  return seedNode('enterprise', await seedApplication(name, { audience: `service:${name}`, scopes }))
}

export async function seedCredential(kind: 'llm' | 'external', name: string) {
  const credential = await db().credential.create({
    data: {
      id: newId('cred'),
      instanceId: await instanceOf(),
      name,
      identifier: name,
      type: 'api_key',
      label: kind === 'llm' ? 'llm' : 'saas',
      sealed: Buffer.from('sealed'),
      hint: '1234',
    },
  })
  return seedNode(kind, credential)
}

export async function seedModelApi(name: string) {
  const instanceId = await instanceOf()
  const service = await db().service.create({
    data: { id: newId('svc'), instanceId, name, provider: 'sandbox', baseUrl: 'sandbox:' },
  })
  const modelApi = await db().modelApi.create({
    data: { id: newId('api'), instanceId, name, basePath: `/${name}`, serviceId: service.id },
  })
  return seedNode('llm', modelApi)
}

async function seedNodes() {
  return {
    portal: await seedClient('portal'),
    agent: await seedAgent('agent', ['ask', 'act']),
    other: await seedAgent('other'),
    qwen: await seedModelApi('qwen'),
    gpt: await seedModelApi('gpt'),
    key: await seedCredential('llm', 'key'),
    maps: await seedCredential('external', 'maps'),
    orders: await seedService('orders'),
  }
}

/** Nodes of every kind for the whole test file, between which each test finds no line; `draw` draws one. */
export function useNodes() {
  const nodes = {} as Awaited<ReturnType<typeof seedNodes>>
  beforeAll(async () => void Object.assign(nodes, await seedNodes()))
  beforeEach(clearGrants)
  function draw(source: keyof typeof nodes, target: keyof typeof nodes, scopes?: string[]) {
    const ends = { sourceId: nodes[source].id, targetId: nodes[target].id }
    return connect(testActor(), scopes === undefined ? ends : { ...ends, scopes })
  }
  return { nodes, draw }
}

/** What `readGrantTables` reads where there is no line and no grant. */
export const noGrants = { edges: [], scopeGrants: [], consumers: [], grants: [], credentials: [] }

/** Every row that lines write, in words, as it stands in the tables. */
export async function readGrantTables() {
  const scopes = await db().scopeGrant.findMany({
    include: { client: true, scope: { include: { application: true } }, edges: true },
  })
  const grants = await db().grant.findMany({ include: { consumer: true, modelApi: true, edges: true } })
  const consumers = await db().consumer.findMany({ include: { application: true } })
  const resources = await db().ruleResource.findMany({
    include: { rule: true, credential: true, edges: true },
  })
  const edges = await db().edge.findMany({ include: { source: true, target: true } })
  const held = (row: { manual: boolean; edges: unknown[] }) =>
    `${row.manual ? 'manual' : 'edge'} x${row.edges.length}`
  return {
    edges: edges.map(({ source, target }) => `${source.name} > ${target.name}`).sort(),
    scopeGrants: scopes
      .map((row) => `${row.client.name}: ${row.scope.application.name}|${row.scope.value} (${held(row)})`)
      .sort(),
    consumers: consumers
      .map(
        (row) =>
          `${row.name}${row.managed ? ' (managed)' : ''} ${row.claim}=${row.application?.name ?? row.value}`,
      )
      .sort(),
    grants: grants.map((row) => `${row.consumer.name}: ${row.modelApi.name} (${held(row)})`).sort(),
    credentials: resources.map((row) => `${row.rule.name}: ${row.credential.name} (${held(row)})`).sort(),
  }
}

/** Rows that a line made and that no line holds any more; there must never be any. */
export async function findOrphans() {
  const unheld = { manual: false, edges: { none: {} } }
  const [scopeGrants, grants, resources, consumers] = await Promise.all([
    db().scopeGrant.count({ where: unheld }),
    db().grant.count({ where: unheld }),
    db().ruleResource.count({ where: unheld }),
    db().consumer.count({ where: { managed: true, grants: { none: {} } } }),
  ])
  return { scopeGrants, grants, resources, consumers }
}

/** Empties what lines wrote, between tests. */
export async function clearGrants(): Promise<void> {
  await db().edge.deleteMany()
  await db().grant.deleteMany()
  await db().consumer.deleteMany()
  await db().ruleResource.deleteMany()
  await db().scopeGrant.deleteMany()
}
