import type { Actor } from '@/lib/actor'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { authorize } from '@/lib/identity/permissions'
import type { FirstRun } from '@/lib/overview/schema'
import { tiesToSample } from '@/lib/topology/sample-ties'

/** How far the first run is: each step as the database shows it, about the agent that is furthest. */
export async function readFirstRun(actor: Actor): Promise<FirstRun> {
  authorize(actor, 'topology:read')
  authorize(actor, 'request:read')
  const { instanceId } = actor
  const [agents, model, call, sampleNodes, sampleTies] = await Promise.all([
    readAgents(instanceId),
    db().node.findFirst({
      where: { instanceId, kind: 'llm' },
      orderBy: { createdAt: 'asc' },
      select: { id: true, modelApiId: true },
    }),
    db().gatewayRequest.findFirst({
      where: { instanceId, status: { lt: 400 }, ended: 'completed' },
      select: { id: true },
    }),
    db().node.count({ where: { instanceId, sample: true } }),
    readTies(instanceId),
  ])
  const furthest = agents.toSorted((left, right) => progress(right) - progress(left))[0]
  const line = furthest?.nodes[0]?.outgoing[0]?.target
  const target = line ?? model
  return {
    steps: {
      agent: furthest !== undefined,
      model: line !== undefined,
      secret: line !== undefined && (furthest?.secrets.length ?? 0) > 0,
      prompt: call !== null,
    },
    agent:
      furthest === undefined
        ? null
        : { applicationId: furthest.id, nodeId: furthest.nodes[0]?.id ?? null, name: furthest.name },
    model: target === null ? null : { nodeId: target.id, modelApiId: target.modelApiId },
    sampleLoaded: sampleNodes > 0,
    sampleTies,
  }
}

/** The lines that leave or enter the sample. */
async function readTies(instanceId: string): Promise<string[]> {
  const end = { select: { name: true } } as const
  const rows = await db().edge.findMany({
    where: { instanceId, ...tiesToSample },
    orderBy: { createdAt: 'asc' },
    select: { source: end, target: end },
  })
  return rows.map(({ source, target }) => `${source.name} → ${target.name}`)
}

/** Agents with their lines to models and the secrets that are accepted now. */
function readAgents(instanceId: string) {
  const now = new Date()
  const accepted = {
    status: 'enabled' as const,
    startsAt: { lte: now },
    OR: [{ expiresAt: null }, { expiresAt: { gt: now } }],
  } satisfies Prisma.ClientSecretWhereInput
  return db().application.findMany({
    where: { instanceId, identityType: 'agent' },
    orderBy: { createdAt: 'asc' },
    take: 200,
    select: {
      id: true,
      name: true,
      secrets: { where: accepted, select: { id: true }, take: 1 },
      nodes: {
        where: { kind: 'agent' },
        take: 1,
        select: {
          id: true,
          outgoing: {
            where: { target: { kind: 'llm' } },
            take: 1,
            select: { target: { select: { id: true, modelApiId: true } } },
          },
        },
      },
    },
  })
}

type AgentRow = Awaited<ReturnType<typeof readAgents>>[number]

function progress({ nodes, secrets }: AgentRow): number {
  const connected = (nodes[0]?.outgoing.length ?? 0) > 0
  return (connected ? 2 : 0) + (secrets.length > 0 ? 1 : 0)
}
