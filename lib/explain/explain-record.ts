import type { Actor } from '@/lib/actor'
import type { RequestDto } from '@/lib/audit/schema'
import { toRequestDto } from '@/lib/audit/to-request-dto'
import { db } from '@/lib/db/client'
import type { AuditEvent } from '@/lib/db/generated/client'
import { AppError, notFound } from '@/lib/errors'
import { explainAccess } from '@/lib/explain/explain-access'
import { readTokenEvent, toQuestion, toRecord, type FoundRecord } from '@/lib/explain/read-record'
import { authorize } from '@/lib/identity/permissions'

/**
 * Explains a stored decision by the id of a request or of an audit line: what was decided then, and what would be decided
 * now. Knows calls through the gateway and requests to the token endpoint. Throws `resource.not_found`.
 */
export async function explainRecord(actor: Actor, id: string): Promise<Explanation> {
  authorize(actor, 'request:read')
  const found = await findRecord(actor, id)
  const { record, question } = found
  if (question === null) return unknownParties(found)
  try {
    return await explainAccess(actor, question, record)
  } catch (error) {
    // Who asked, or what was asked for, has been deleted since; what was decided then can still be told.
    if (error instanceof AppError && error.code === 'resource.not_found') return unknownParties(found)
    throw error
  }
}

type Explanation = Awaited<ReturnType<typeof explainAccess>>

function unknownParties({ record, action, principal, resource }: FoundRecord): Explanation {
  return { question: null, action, principal, resource, line: null, now: null, then: record, fixes: [] }
}

async function findRecord(actor: Actor, id: string): Promise<FoundRecord> {
  const { instanceId } = actor
  const event = await db().auditEvent.findFirst({
    where: { instanceId, OR: [{ id }, { requestId: id }], action: { in: explained } },
    orderBy: { seq: 'desc' },
  })
  const request = await db().gatewayRequest.findFirst({ where: { instanceId, id: event?.requestId ?? id } })
  if (request !== null) return fromRequest(instanceId, toRequestDto(request))
  if (event === null) throw notFound('request', id)
  return fromEvent(instanceId, event)
}

/** Lines of the audit log that tell a decision. */
const explained = ['token.refused', 'token.issued', 'gateway.refused']

async function fromRequest(instanceId: string, request: RequestDto): Promise<FoundRecord> {
  const { applicationId, modelApi } = request
  const application =
    applicationId === null
      ? null
      : await db().application.findFirst({
          where: { id: applicationId, instanceId },
          select: { name: true, identityType: true },
        })
  return {
    record: toRecord(request),
    question: toQuestion(request),
    action: 'call',
    principal:
      applicationId === null
        ? null
        : {
            type: application?.identityType ?? 'application',
            id: applicationId,
            name: application?.name ?? applicationId,
          },
    resource: modelApi === null ? null : { type: 'model_api', ...modelApi },
  }
}

async function fromEvent(instanceId: string, event: AuditEvent): Promise<FoundRecord> {
  const token = readTokenEvent(event)
  const { actorId, actorName, targetId, targetName } = event
  const audience = token.audience
  const server =
    audience === ''
      ? null
      : await db().application.findFirst({ where: { instanceId, audience }, select: { id: true } })
  return {
    ...token,
    question:
      server === null || actorId === '' || token.scope === ''
        ? null
        : { principal: actorId, resource: server.id, scope: token.scope },
    principal: actorId === '' ? null : { type: 'application', id: actorId, name: actorName },
    resource:
      targetId === ''
        ? null
        : {
            type: event.action === 'gateway.refused' ? 'model_api' : 'resource_server',
            id: targetId,
            name: targetName,
          },
  }
}
