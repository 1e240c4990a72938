import type { AccessFix, ExplainedDecision } from '@/lib/explain/schema'
import { claimsOf } from '@/lib/explain/simulate'
import type { Ask, World } from '@/lib/explain/world'
import { matches } from '@/lib/policy/decide'
import { everyScope } from '@/lib/policy/decide-token'
import { gatewayAudience, modelInvokeScope } from '@/lib/policy/snapshot'
import type { TopologyNode } from '@/lib/topology/graph'
import { canConnect, type ConnectAnswer } from '@/lib/topology/rules'

const extensionDays = 30

/**
 * The changes that would remove the cause of a refusal, the best first; none where nothing but another request helps, such
 * as for a token that has expired. A line is preferred to grants by hand wherever both ends stand on the canvas.
 */
export function planFixes(
  world: World,
  { ask, decision }: { ask: Ask; decision: ExplainedDecision },
): AccessFix[] {
  if (decision.allowed) return []
  switch (decision.reason) {
    case 'model_api.disabled':
      return ask.kind === 'call' ? [enable('model_api', ask.modelApiId)] : []
    case 'application.disabled':
    case 'client.disabled':
      return world.states.get(ask.applicationId)?.builtIn === true
        ? []
        : [enable('application', ask.applicationId)]
    case 'resource_server.disabled':
    case 'audience.refused':
      return enableServer(world, ask)
    case 'scope.not_granted':
      return ask.kind === 'credential' ? [] : giveScopes(world, { ask, decision })
    case 'service.disabled':
      return ask.kind === 'call' ? enableService(world, ask.modelApiId) : []
    case 'credential.disabled':
      return ask.kind === 'credential' ? [enable('credential', ask.credentialId)] : []
    case 'credential.not_granted':
      return drawLine(world)
    default:
      return ask.kind === 'call' ? fixConsumer(world, { ask, reason: decision.reason }) : []
  }
}

type Call = Extract<Ask, { kind: 'call' }>

function enable(object: Extract<AccessFix, { kind: 'enable' }>['object'], id: string): AccessFix {
  return { kind: 'enable', object, id }
}

function enableServer({ snapshot, states }: World, ask: Ask): AccessFix[] {
  const server = ask.kind === 'credential' ? undefined : snapshot.resourceServers.get(ask.audience)
  if (server === undefined || server.enabled) return []
  return states.get(server.applicationId)?.builtIn === true
    ? []
    : [enable('resource_server', server.applicationId)]
}

function enableService({ snapshot }: World, modelApiId: string): AccessFix[] {
  const service = snapshot.modelApis.get(modelApiId)?.service
  return service === undefined ? [] : [enable('service', service.id)]
}

/** The scopes that the decision names as lacking, by a line, by one more scope on the line there is, or by hand. */
function giveScopes(
  world: World,
  { ask, decision }: { ask: Exclude<Ask, { kind: 'credential' }>; decision: ExplainedDecision },
): AccessFix[] {
  const server = world.snapshot.resourceServers.get(ask.audience)
  const client = world.snapshot.applications.get(ask.applicationId)
  if (server === undefined || client === undefined) return []
  const isOwn = ask.audience === gatewayAudience(world.snapshot.instanceId)
  const named = decision.steps.at(-1)?.values.scope ?? ''
  const wanted =
    isOwn && ask.kind === 'call'
      ? [modelInvokeScope]
      : named === everyScope
        ? [...server.scopes]
        : [...ask.scopes]
  const held = client.scopesByAudience.get(ask.audience)
  const lacking = wanted.filter(
    (scope) => scope !== everyScope && server.scopes.has(scope) && !held?.has(scope),
  )
  if (lacking.length === 0) return []
  const byHand: AccessFix = {
    kind: 'grant_scopes',
    clientId: ask.applicationId,
    audience: ask.audience,
    scopes: lacking,
  }
  const line = world.edges.find((edge) => edge.kind === 'agent_scopes' || edge.kind === 'service_scopes')
  if (line !== undefined && ask.kind === 'token') {
    return [
      { kind: 'widen_edge', edgeId: line.id, scopes: [...line.labels, ...lacking], added: lacking },
      byHand,
    ]
  }
  if (world.edges.length > 0) return [byHand]
  const answer = askLine(world)
  // What the topology can never hold is not offered by a side door.
  if (answer !== undefined && !answer.answer.allowed) return []
  return [...drawLine(world, ask.kind === 'token' ? lacking : null), byHand]
}

function fixConsumer(world: World, { ask, reason }: { ask: Call; reason: string | null }): AccessFix[] {
  const { snapshot } = world
  const matching = snapshot.consumers.filter((consumer) => matches(consumer, claimsOf(ask)))
  const consumer = matching.find(({ enabled }) => enabled) ?? matching[0]
  const { modelApiId } = ask
  switch (reason) {
    case 'consumer.disabled':
      return consumer === undefined ? [] : [enable('consumer', consumer.id)]
    case 'consumer.not_found':
      return [...drawLine(world), { kind: 'create_consumer', applicationId: ask.applicationId }]
    case 'grant.not_found':
      if (consumer === undefined) return []
      return [...drawLine(world), { kind: 'grant_model_api', consumerId: consumer.id, modelApiId }]
    case 'grant.expired': {
      if (consumer === undefined) return []
      const extend = (days: number | null): AccessFix => ({
        kind: 'extend_grant',
        consumerId: consumer.id,
        modelApiId,
        days,
      })
      return world.grantHeldByEdge ? [extend(null)] : [extend(extensionDays), extend(null)]
    }
    default:
      return []
  }
}

/** The line between the two, where both stand on the canvas and the topology lets it be drawn. */
function drawLine(world: World, scopes: string[] | null = null): AccessFix[] {
  const line = askLine(world)
  if (line?.answer.allowed !== true) return []
  return [{ kind: 'connect', sourceId: line.source.id, targetId: line.target.id, scopes }]
}

/** What the topology says to a line between the nodes; the pair that can be connected, if any can. */
export function askLine(
  world: World,
): { source: TopologyNode; target: TopologyNode; answer: ConnectAnswer } | undefined {
  const pairs = world.sources.flatMap((source) =>
    world.targets.map((target) => ({ source, target, answer: canConnect(source, target, world.edges) })),
  )
  return pairs.find(({ answer }) => answer.allowed) ?? pairs[0]
}
