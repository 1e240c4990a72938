import type { AccessFix, FixWrite } from '@/lib/explain/schema'
import type { ApplicationStates, World } from '@/lib/explain/world'
import {
  gatewayAudience,
  modelInvokeScope,
  type Snapshot,
  type SnapshotApplication,
  type SnapshotConsumer,
  type SnapshotModelApi,
} from '@/lib/policy/snapshot'

const dayMs = 24 * 60 * 60 * 1_000

/** What a fix would leave behind, and the rows it would write. */
export interface Rehearsal {
  world: World
  writes: FixWrite[]
}

/**
 * Does a fix in thought: the same rows that the use case would write, on a copy of the world. Pure; rows that are there
 * already are not written again. Ids of rows that do not exist yet begin with `new`.
 */
export function rehearse(world: World, fix: AccessFix): Rehearsal {
  switch (fix.kind) {
    case 'connect':
      return drawLine(world, fix)
    case 'widen_edge':
      return widenEdge(world, fix)
    case 'grant_scopes':
      return giveScopes(world, fix)
    case 'create_consumer':
      return createConsumer(world, fix.applicationId)
    case 'grant_model_api':
      return giveGrant(world, { ...fix, endMs: null, type: 'grant' })
    case 'extend_grant': {
      const endMs = fix.days === null ? null : world.nowMs + fix.days * dayMs
      return giveGrant(world, { ...fix, endMs, type: 'grant_end' })
    }
    case 'enable':
      return enable(world, fix)
  }
}

type FixOf<Kind extends AccessFix['kind']> = Extract<AccessFix, { kind: Kind }>

/** lib/topology/hold-grants.ts, in thought. */
function drawLine(world: World, { sourceId, targetId, scopes }: FixOf<'connect'>): Rehearsal {
  const source = world.sources.find(({ id }) => id === sourceId)
  const target = world.targets.find(({ id }) => id === targetId)
  if (source === undefined || target === undefined) return { world, writes: [] }
  const edge: FixWrite = { type: 'edge', source: source.name, target: target.name }
  const clientId = source.object.id
  const { object } = target
  if (object.type === 'credential')
    return after(edge, giveCredential(world, { clientId, credentialId: object.id }))
  if (object.type === 'application') {
    const values = scopes ?? object.scopes.map(({ value }) => value)
    return after(edge, giveScopes(world, { clientId, audience: object.audience ?? '', scopes: values }))
  }
  const own = gatewayAudience(world.snapshot.instanceId)
  const scope = giveScopes(world, { clientId, audience: own, scopes: [modelInvokeScope] })
  const known = findOwnConsumer(scope.world.snapshot, clientId)
  const consumer =
    known === undefined ? createConsumer(scope.world, clientId) : { world: scope.world, writes: [] }
  const consumerId = findOwnConsumer(consumer.world.snapshot, clientId)?.id ?? ''
  const grant = consumer.world.snapshot.consumers.find(({ id }) => id === consumerId)?.grants.has(object.id)
    ? { world: consumer.world, writes: [] }
    : giveGrant(consumer.world, { consumerId, modelApiId: object.id, endMs: null, type: 'grant' })
  return { world: grant.world, writes: [edge, ...scope.writes, ...consumer.writes, ...grant.writes] }
}

function after(first: FixWrite, { world, writes }: Rehearsal): Rehearsal {
  return { world, writes: [first, ...writes] }
}

function findOwnConsumer({ consumers }: Snapshot, clientId: string): SnapshotConsumer | undefined {
  return consumers.find(({ claim, value }) => claim === 'client_id' && value === clientId)
}

function widenEdge(world: World, { edgeId, added }: FixOf<'widen_edge'>): Rehearsal {
  const edge = world.edges.find(({ id }) => id === edgeId)
  const source = world.sources.find(({ id }) => id === edge?.sourceId)
  const target = world.targets.find(({ id }) => id === edge?.targetId)
  if (source === undefined || target?.object.type !== 'application') return { world, writes: [] }
  const audience = target.object.audience ?? ''
  return giveScopes(world, { clientId: source.object.id, audience, scopes: added })
}

function giveScopes(world: World, give: Omit<FixOf<'grant_scopes'>, 'kind'>): Rehearsal {
  const { clientId, audience, scopes } = give
  const client = world.snapshot.applications.get(clientId)
  if (client === undefined) return { world, writes: [] }
  const held = client.scopesByAudience.get(audience) ?? new Set<string>()
  const lacking = scopes.filter((scope) => !held.has(scope))
  const server = world.snapshot.resourceServers.get(audience)?.name ?? ''
  const scopesByAudience = new Map(client.scopesByAudience).set(audience, new Set([...held, ...lacking]))
  return {
    world: withApplications(world, [{ ...client, scopesByAudience }]),
    writes: lacking.map((scope) => ({ type: 'scope_grant', client: client.name, audience, server, scope })),
  }
}

function createConsumer(world: World, applicationId: string): Rehearsal {
  const { snapshot } = world
  const application = snapshot.applications.get(applicationId)
  if (application === undefined) return { world, writes: [] }
  const isTaken = snapshot.consumers.some((consumer) => consumer.name === application.name)
  const consumer: SnapshotConsumer = {
    id: `new_${applicationId}`,
    name: isTaken ? `${application.name} (${application.id})` : application.name,
    enabled: true,
    claim: 'client_id',
    value: applicationId,
    match: 'equals',
    grants: new Map(),
  }
  const { name, claim, value } = consumer
  return {
    world: { ...world, snapshot: { ...snapshot, consumers: [...snapshot.consumers, consumer] } },
    writes: [{ type: 'consumer', name, claim, value }],
  }
}

interface GrantToGive {
  consumerId: string
  modelApiId: string
  endMs: number | null
  type: 'grant' | 'grant_end'
}

function giveGrant(world: World, { consumerId, modelApiId, endMs, type }: GrantToGive): Rehearsal {
  const { snapshot } = world
  const consumer = snapshot.consumers.find(({ id }) => id === consumerId)
  const modelApi = snapshot.modelApis.get(modelApiId)
  if (consumer === undefined || modelApi === undefined) return { world, writes: [] }
  const granted = { ...consumer, grants: new Map(consumer.grants).set(modelApiId, endMs) }
  const end = endMs === null ? null : new Date(endMs).toISOString()
  return {
    world: withConsumer(world, granted),
    writes: [{ type, consumer: consumer.name, modelApi: modelApi.name, end }],
  }
}

function giveCredential(world: World, give: { clientId: string; credentialId: string }): Rehearsal {
  const rule = world.rules.get(give.clientId)
  const credential = world.credentials.get(give.credentialId)
  if (rule === undefined || credential === undefined) return { world, writes: [] }
  if (rule.credentials.has(credential.id)) return { world, writes: [] }
  const linked = { ...rule, credentials: new Set([...rule.credentials, credential.id]) }
  return {
    world: { ...world, rules: new Map(world.rules).set(give.clientId, linked) },
    writes: [{ type: 'rule_resource', rule: rule.name, credential: credential.name }],
  }
}

function enable(world: World, { object, id }: FixOf<'enable'>): Rehearsal {
  const { snapshot } = world
  switch (object) {
    case 'application':
      return enableApplication(world, id, { status: true, client: true })
    case 'resource_server':
      return enableApplication(world, id, { status: true, resourceServer: true })
    case 'consumer': {
      const consumer = snapshot.consumers.find((candidate) => candidate.id === id)
      if (consumer === undefined) return { world, writes: [] }
      return {
        world: withConsumer(world, { ...consumer, enabled: true }),
        writes: [enabled(object, consumer.name)],
      }
    }
    case 'credential': {
      const credential = world.credentials.get(id)
      if (credential === undefined) return { world, writes: [] }
      const credentials = new Map(world.credentials).set(id, { ...credential, enabled: true })
      return { world: { ...world, credentials }, writes: [enabled(object, credential.name)] }
    }
    case 'model_api':
    case 'service':
      return enableModelApis(world, { object, id })
  }
}

function enabled(object: string, name: string): FixWrite {
  return { type: 'enabled', object, name }
}

/** Switching an application on touches both of its sides, as far as each is on by itself. */
function enableApplication(world: World, id: string, on: Partial<ApplicationStates>): Rehearsal {
  const { snapshot } = world
  const application = snapshot.applications.get(id)
  const before = world.states.get(id)
  if (application === undefined || before === undefined) return { world, writes: [] }
  const state = { ...before, ...on }
  const servers = [...snapshot.resourceServers].map(
    ([audience, server]) =>
      [
        audience,
        server.applicationId === id ? { ...server, enabled: state.status && state.resourceServer } : server,
      ] as const,
  )
  const changed = { ...application, enabled: state.status, clientEnabled: state.client && !state.builtIn }
  const next = withApplications({ ...world, snapshot: { ...snapshot, resourceServers: new Map(servers) } }, [
    changed,
  ])
  const sides = [
    ...(before.status === state.status ? [] : ['application']),
    ...(before.client === state.client ? [] : ['client']),
    ...(before.resourceServer === state.resourceServer ? [] : ['resource_server']),
  ]
  return {
    world: { ...next, states: new Map(world.states).set(id, state) },
    writes: sides.map((side) => enabled(side, application.name)),
  }
}

function enableModelApis(
  world: World,
  { object, id }: { object: 'model_api' | 'service'; id: string },
): Rehearsal {
  const { snapshot } = world
  let name = ''
  const change = (modelApi: SnapshotModelApi): SnapshotModelApi => {
    if (object === 'model_api' && modelApi.id === id) {
      name = modelApi.name
      return { ...modelApi, enabled: true }
    }
    if (object === 'model_api' || modelApi.service.id !== id) return modelApi
    name = modelApi.service.name
    return { ...modelApi, service: { ...modelApi.service, enabled: true } }
  }
  const modelApis = new Map([...snapshot.modelApis].map(([key, modelApi]) => [key, change(modelApi)]))
  return {
    world: { ...world, snapshot: { ...snapshot, modelApis } },
    writes: name === '' ? [] : [enabled(object, name)],
  }
}

function withApplications(world: World, changed: SnapshotApplication[]): World {
  const applications = new Map(world.snapshot.applications)
  for (const application of changed) applications.set(application.id, application)
  return { ...world, snapshot: { ...world.snapshot, applications } }
}

function withConsumer(world: World, changed: SnapshotConsumer): World {
  const consumers = world.snapshot.consumers.map((each) => (each.id === changed.id ? changed : each))
  return { ...world, snapshot: { ...world.snapshot, consumers } }
}
