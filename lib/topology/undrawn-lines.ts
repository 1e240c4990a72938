import type { Snapshot, SnapshotConsumer, SnapshotModelApi } from '@/lib/policy/snapshot'
import type { AccessLine, AccessObject } from '@/lib/topology/access'
import type { TopologyNode } from '@/lib/topology/graph'
import { judgeGrant, judgeToken } from '@/lib/topology/judge-access'
import { callKey, type Undrawn } from '@/lib/topology/load-grants'

interface UndrawnLinesOptions {
  nodes: readonly TopologyNode[]
  undrawn: Undrawn
  snapshot: Snapshot
  nowMs: number
  granters: ReadonlyMap<string, string>
  lastCalls: ReadonlyMap<string, string>
}

/** What was granted by hand and is not drawn, and Model APIs that are open to everybody. */
export function undrawnLines(options: UndrawnLinesOptions): AccessLine[] {
  const open = [...options.snapshot.modelApis.values()].filter(({ authEnabled }) => !authEnabled)
  return [
    ...scopeLines(options),
    ...grantLines(options),
    ...ruleLines(options),
    ...open.map((modelApi) => openLine(modelApi, options)),
  ]
}

function scopeLines(options: UndrawnLinesOptions): AccessLine[] {
  const { undrawn, granters } = options
  return undrawn.scopeGrants.map(({ id, client, scope, createdAt }) => {
    const audience = scope.application.audience ?? ''
    const values = [scope.value]
    const isAgent = scope.application.identityType === 'agent'
    return {
      id,
      grant: 'scope_grant',
      edgeId: null,
      may: isAgent ? 'agent_scopes' : 'service_scopes',
      caller: callerOf(client, options),
      callee: {
        id: scope.application.id,
        name: scope.application.name,
        kind: isAgent ? 'agent' : 'enterprise',
        identity: audience,
        nodeId: nodeOf(options, scope.application.id, ['agent', 'enterprise']),
      },
      labels: values,
      since: createdAt.toISOString(),
      by: granters.get(id) ?? '',
      expiresAt: null,
      lastCallAt: null,
      ...judgeToken(options, { applicationId: client.id, audience, values }),
    }
  })
}

/** One line for every application whose token makes it the consumer; one for the consumer where there is none. */
function grantLines(options: UndrawnLinesOptions): AccessLine[] {
  const { snapshot, undrawn, lastCalls } = options
  return undrawn.grants.flatMap((row): AccessLine[] => {
    const consumer = snapshot.consumers.find(({ id }) => id === row.consumerId)
    const modelApi = snapshot.modelApis.get(row.modelApiId)
    if (consumer === undefined || modelApi === undefined) return []
    const line = grantLine(row, { ...options, modelApi })
    const users = judgeGrant(options, { consumer, modelApi })
    if (users.length === 0) return [{ ...line, caller: consumerObject(consumer) }]
    return users.map(({ application, verdict }) => ({
      ...line,
      ...verdict,
      id: `${row.id}:${application.id}`,
      caller: callerOf(application, options),
      lastCallAt: lastCalls.get(callKey(application.id, modelApi.id)) ?? null,
    }))
  })
}

function grantLine(
  { id, createdAt, expiresAt }: Undrawn['grants'][number],
  { modelApi, granters }: UndrawnLinesOptions & { modelApi: SnapshotModelApi },
): Omit<AccessLine, 'caller'> {
  return {
    id,
    grant: 'grant',
    edgeId: null,
    may: 'model_api',
    callee: modelObject(modelApi),
    labels: [modelApi.basePath],
    since: createdAt.toISOString(),
    by: granters.get(id) ?? '',
    expiresAt: expiresAt?.toISOString() ?? null,
    lastCallAt: null,
    live: false,
    refusal: null,
  }
}

function consumerObject({ id, name, claim, value }: SnapshotConsumer): AccessObject {
  return { id, name, kind: 'consumer', identity: `${claim}: ${value}`, nodeId: null }
}

function ruleLines(options: UndrawnLinesOptions): AccessLine[] {
  const { undrawn, granters, nowMs } = options
  return undrawn.resources.flatMap(({ id, rule, credential, createdAt }) =>
    rule.subjects.map(({ application, startsAt, expiresAt }): AccessLine => ({
      id: `${id}:${application.id}`,
      grant: 'rule',
      edgeId: null,
      may: 'credential',
      caller: callerOf(application, options),
      callee: {
        id: credential.id,
        name: credential.name,
        kind: credential.label === 'llm' ? 'llm' : 'external',
        identity: credential.identifier,
        nodeId: nodeOf(options, credential.id, ['llm', 'external']),
      },
      labels: [credential.identifier],
      since: createdAt.toISOString(),
      by: granters.get(id) ?? '',
      expiresAt: expiresAt?.toISOString() ?? null,
      lastCallAt: null,
      live:
        [rule, credential, application].every(({ status }) => status === 'enabled') &&
        application.clientStatus === 'enabled' &&
        (startsAt === null || startsAt.getTime() <= nowMs) &&
        (expiresAt === null || expiresAt.getTime() > nowMs),
      refusal: null,
    })),
  )
}

function openLine(modelApi: SnapshotModelApi, { nowMs }: UndrawnLinesOptions): AccessLine {
  return {
    id: `open:${modelApi.id}`,
    grant: 'open',
    edgeId: null,
    may: 'model_api',
    caller: { id: 'anyone', name: '', kind: 'anyone', identity: '', nodeId: null },
    callee: modelObject(modelApi),
    labels: [modelApi.basePath],
    since: new Date(nowMs).toISOString(),
    by: '',
    expiresAt: null,
    lastCallAt: null,
    live: modelApi.enabled && modelApi.service.enabled,
    refusal: null,
  }
}

function modelObject({ id, name, basePath, nodeId }: SnapshotModelApi): AccessObject {
  return { id, name, kind: 'llm', identity: basePath, nodeId }
}

function callerOf(
  { id, name, identityType }: { id: string; name: string; identityType: 'application' | 'agent' },
  options: UndrawnLinesOptions,
): AccessObject {
  const kind = identityType === 'agent' ? 'agent' : 'client'
  return { id, name, kind, identity: id, nodeId: nodeOf(options, id, [kind]) }
}

function nodeOf(
  { nodes }: UndrawnLinesOptions,
  objectId: string,
  kinds: readonly TopologyNode['kind'][],
): string | null {
  return nodes.find(({ object, kind }) => object.id === objectId && kinds.includes(kind))?.id ?? null
}
