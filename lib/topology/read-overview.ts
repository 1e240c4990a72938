import type { Actor } from '@/lib/actor'
import { db } from '@/lib/db/client'
import { authorize } from '@/lib/identity/permissions'

/** The way from an empty instance to the first authorized call, in order. */
export const firstSteps = ['modelApi', 'agent', 'edge', 'secret', 'call'] as const
export type FirstStep = (typeof firstSteps)[number]

export interface RefusedCall {
  id: string
  /** ISO 8601. */
  time: string
  caller: string
  path: string
  status: number
  code: string
}

export interface Overview {
  /** Whether each step has been done, as the database shows it. */
  steps: Record<FirstStep, boolean>
  counts: { applications: number; agents: number; modelApis: number; credentials: number; edges: number }
  /** Calls through the gateway in the last 24 hours. */
  calls: { allowed: number; refused: number; failed: number }
  refused: RefusedCall[]
}

const dayMs = 24 * 60 * 60 * 1000

/** What the first page of the console tells: how far set-up is, what there is, and how calls fared today. */
export async function readOverview(actor: Actor): Promise<Overview> {
  authorize(actor, 'topology:read')
  authorize(actor, 'request:read')
  const { instanceId } = actor
  const [counts, calls, refused, secret, firstCall, modelEdge] = await Promise.all([
    countObjects(instanceId),
    countCalls(instanceId),
    findRefusedCalls(instanceId),
    db().clientSecret.findFirst({ where: { instanceId, status: 'enabled' }, select: { id: true } }),
    db().gatewayRequest.findFirst({ where: { instanceId, status: { lt: 400 } }, select: { id: true } }),
    db().edge.findFirst({ where: { instanceId, target: { kind: 'llm' } }, select: { id: true } }),
  ])
  return {
    steps: {
      modelApi: counts.modelApis > 0,
      agent: counts.agents > 0,
      edge: modelEdge !== null,
      secret: secret !== null,
      call: firstCall !== null,
    },
    counts,
    calls,
    refused,
  }
}

async function countObjects(instanceId: string): Promise<Overview['counts']> {
  const [applications, agents, modelApis, credentials, edges] = await Promise.all([
    db().application.count({ where: { instanceId, builtIn: false, identityType: 'application' } }),
    db().application.count({ where: { instanceId, identityType: 'agent' } }),
    db().modelApi.count({ where: { instanceId } }),
    db().credential.count({ where: { instanceId } }),
    db().edge.count({ where: { instanceId } }),
  ])
  return { applications, agents, modelApis, credentials, edges }
}

async function countCalls(instanceId: string): Promise<Overview['calls']> {
  const since = new Date(Date.now() - dayMs)
  const groups = await db().gatewayRequest.groupBy({
    by: ['status'],
    where: { instanceId, time: { gte: since } },
    _count: true,
  })
  const sum = (wanted: (status: number) => boolean) =>
    groups.reduce((total, group) => (wanted(group.status) ? total + group._count : total), 0)
  return {
    allowed: sum((status) => status < 400),
    refused: sum(isRefusal),
    failed: sum((status) => status >= 400 && !isRefusal(status)),
  }
}

function isRefusal(status: number): boolean {
  return status === 401 || status === 403
}

async function findRefusedCalls(instanceId: string): Promise<RefusedCall[]> {
  const rows = await db().gatewayRequest.findMany({
    where: { instanceId, status: { in: [401, 403] } },
    orderBy: { time: 'desc' },
    take: 5,
    select: {
      id: true,
      time: true,
      consumerName: true,
      applicationId: true,
      path: true,
      status: true,
      code: true,
    },
  })
  return rows.map(({ time, consumerName, applicationId, ...row }) => ({
    ...row,
    time: time.toISOString(),
    caller: consumerName === '' ? applicationId : consumerName,
  }))
}
