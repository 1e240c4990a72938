import { db, type Tx } from '@/lib/db/client'
import type { ApplicationStates, CredentialFacts, RuleFacts, World } from '@/lib/explain/world'
import { loadSnapshot } from '@/lib/policy/load-snapshot'
import { loadEdges, loadNodes } from '@/lib/topology/load-graph'

interface Pair {
  /** The principal's client id. */
  principal: string
  /** Id of a Model API, an application or a credential. */
  resource: string
}

/** Reads what explanations are worked out from: the data plane's own read model, and beside it what only the console knows. */
export async function loadWorld(instanceId: string, pair: Pair): Promise<World> {
  const snapshot = await loadSnapshot(instanceId)
  const facts = await db().$transaction(async (tx) => {
    const states = await readStates(tx, instanceId)
    const { rules, credentials } = await readRules(tx, instanceId)
    return { states, rules, credentials, ...(await readLines(tx, { instanceId, ...pair })) }
  })
  return { snapshot, nowMs: Date.now(), ...facts }
}

async function readStates(tx: Tx, instanceId: string): Promise<Map<string, ApplicationStates>> {
  const rows = await tx.application.findMany({
    where: { instanceId },
    select: { id: true, status: true, clientStatus: true, resourceServerStatus: true, builtIn: true },
  })
  return new Map(
    rows.map((row) => [
      row.id,
      {
        status: row.status === 'enabled',
        client: row.clientStatus === 'enabled',
        resourceServer: row.resourceServerStatus === 'enabled',
        builtIn: row.builtIn,
      },
    ]),
  )
}

async function readRules(tx: Tx, instanceId: string) {
  const rows = await tx.authorizationRule.findMany({
    where: { instanceId, kind: 'exclusive' },
    select: {
      name: true,
      status: true,
      subjects: { select: { applicationId: true } },
      resources: { select: { credentialId: true } },
    },
  })
  const stored = await tx.credential.findMany({
    where: { instanceId },
    select: { id: true, name: true, status: true },
  })
  const rules = rows.flatMap((row): [string, RuleFacts][] =>
    row.subjects.map(({ applicationId }) => [
      applicationId,
      {
        applicationId,
        name: row.name,
        enabled: row.status === 'enabled',
        credentials: new Set(row.resources.map(({ credentialId }) => credentialId)),
      },
    ]),
  )
  const credentials = stored.map(({ id, name, status }): [string, CredentialFacts] => [
    id,
    { id, name, enabled: status === 'enabled' },
  ])
  return { rules: new Map(rules), credentials: new Map(credentials) }
}

async function readLines(tx: Tx, { instanceId, principal, resource }: Pair & { instanceId: string }) {
  const [sources, targets] = [
    await loadNodes(tx, { instanceId, applicationId: principal, kind: { in: ['client', 'agent'] } }),
    await loadNodes(tx, {
      instanceId,
      OR: [{ modelApiId: resource }, { credentialId: resource }, { applicationId: resource }],
    }),
  ]
  const edges = await loadEdges(tx, {
    where: {
      instanceId,
      sourceId: { in: sources.map(({ id }) => id) },
      targetId: { in: targets.map(({ id }) => id) },
    },
    nodes: [...sources, ...targets],
  })
  const held = await tx.edgeGrant.count({
    where: {
      grant: { instanceId, modelApiId: resource, consumer: { claim: 'client_id', value: principal } },
    },
  })
  return { sources, targets, edges, grantHeldByEdge: held > 0 }
}
