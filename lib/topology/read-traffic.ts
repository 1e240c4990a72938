import type { Actor } from '@/lib/actor'
import { listAuditEvents } from '@/lib/audit/list-audit-events'
import { db } from '@/lib/db/client'
import { notFound } from '@/lib/errors'
import { authorize } from '@/lib/identity/permissions'
import { modelCalls, ofModels, ofOutcome, refusedCalls } from '@/lib/overview/of-models'
import type { ObjectTraffic, TrafficFigures } from '@/lib/topology/traffic'

/** Which calls concern a node or an edge; null when none go through the gateway. */
interface Subject {
  calls: { applicationId?: string; modelApiId?: string } | null
  /** Ids under which the audit log knows it. */
  auditIds: string[]
}

const hourMs = 60 * 60 * 1000
const fewLines = 5

/**
 * How a node or an edge fares: calls through the gateway in the last hours, the last refusals, and the last lines of the
 * audit log about it. Throws `resource.not_found`.
 */
export async function readTraffic(
  actor: Actor,
  { id, hours }: { id: string; hours: number },
): Promise<ObjectTraffic> {
  authorize(actor, 'topology:read')
  authorize(actor, 'request:read')
  authorize(actor, 'audit:read')
  const { calls, auditIds } = (await findEdge(actor, id)) ?? (await findNode(actor, id))
  const lists = await Promise.all(
    auditIds.map((targetId) => listAuditEvents(actor, { targetId, limit: fewLines })),
  )
  const events = lists.flatMap(({ items }) => items)
  return {
    figures: calls === null ? null : await countCalls(actor, { calls, hours }),
    refusals: calls === null ? [] : await findRefusals(actor, calls),
    events: events
      .toSorted((left, right) => right.time.localeCompare(left.time))
      .slice(0, fewLines)
      .map(({ id: eventId, time, action, result, actor: by, target }) => ({
        id: eventId,
        time,
        action,
        result,
        who: by.name,
        target: target.name,
      })),
    auditId: auditIds[0] ?? id,
  }
}

async function findEdge({ instanceId }: Actor, id: string): Promise<Subject | undefined> {
  const ends = { select: { applicationId: true, modelApiId: true } }
  const edge = await db().edge.findFirst({
    where: { id, instanceId },
    select: { source: ends, target: ends },
  })
  if (edge === null) return undefined
  const { applicationId } = edge.source
  const { modelApiId } = edge.target
  const calls = applicationId === null || modelApiId === null ? null : { applicationId, modelApiId }
  return { calls, auditIds: [id] }
}

async function findNode({ instanceId }: Actor, id: string): Promise<Subject> {
  const node = await db().node.findFirst({
    where: { id, instanceId },
    select: { kind: true, applicationId: true, credentialId: true, modelApiId: true },
  })
  if (node === null) throw notFound('node', id)
  const { kind, applicationId, credentialId, modelApiId } = node
  const objectId = applicationId ?? credentialId ?? modelApiId
  const auditIds = objectId === null ? [id] : [objectId, id]
  if (modelApiId !== null) return { calls: { modelApiId }, auditIds }
  if (applicationId === null || kind === 'enterprise') return { calls: null, auditIds }
  return { calls: { applicationId }, auditIds }
}

interface FiguresRow {
  allowed: bigint
  refused: bigint
  failed: bigint
  inputTokens: bigint
  outputTokens: bigint
  p50: number | null
  p95: number | null
}

async function countCalls(
  { instanceId }: Actor,
  { calls, hours }: { calls: NonNullable<Subject['calls']>; hours: number },
): Promise<TrafficFigures> {
  const { applicationId = null, modelApiId = null } = calls
  const since = new Date(Date.now() - hours * hourMs)
  const [row] = await db().$queryRaw<FiguresRow[]>`
    SELECT count(*) FILTER (WHERE ${ofOutcome.allowed}) AS allowed,
      count(*) FILTER (WHERE ${ofOutcome.refused}) AS refused,
      count(*) FILTER (WHERE ${ofOutcome.failed}) AS failed,
      coalesce(sum("inputTokens"), 0) AS "inputTokens",
      coalesce(sum("outputTokens"), 0) AS "outputTokens",
      percentile_cont(0.5) WITHIN GROUP (ORDER BY "totalMs") FILTER (WHERE ${ofOutcome.allowed}) AS p50,
      percentile_cont(0.95) WITHIN GROUP (ORDER BY "totalMs") FILTER (WHERE ${ofOutcome.allowed}) AS p95
    FROM gateway_requests
    WHERE "instanceId" = ${instanceId} AND ${ofModels} AND time >= ${since}
      AND (${applicationId}::text IS NULL OR "applicationId" = ${applicationId})
      AND (${modelApiId}::text IS NULL OR "modelApiId" = ${modelApiId})`
  if (row === undefined) throw new Error('a count answers one row')
  const { p50, p95, ...counts } = row
  return {
    allowed: Number(counts.allowed),
    refused: Number(counts.refused),
    failed: Number(counts.failed),
    inputTokens: Number(counts.inputTokens),
    outputTokens: Number(counts.outputTokens),
    p50Ms: p50,
    p95Ms: p95,
  }
}

async function findRefusals(
  { instanceId }: Actor,
  calls: NonNullable<Subject['calls']>,
): Promise<ObjectTraffic['refusals']> {
  const rows = await db().gatewayRequest.findMany({
    where: { instanceId, ...calls, ...modelCalls, ...refusedCalls },
    orderBy: [{ time: 'desc' }, { id: 'desc' }],
    take: fewLines,
    select: { id: true, time: true, code: true, consumerName: true, applicationId: true, modelApiName: true },
  })
  return rows.map(({ id, time, code, consumerName, applicationId, modelApiName }) => ({
    id,
    time: time.toISOString(),
    code,
    caller: consumerName === '' ? applicationId : consumerName,
    modelApi: modelApiName,
  }))
}
