import * as z from 'zod'
import { operation } from '@/lib/api/operation'
import { getRequest } from '@/lib/audit/get-request'
import { listAuditEvents } from '@/lib/audit/list-audit-events'
import { listRequests } from '@/lib/audit/list-requests'
import {
  auditEventDto,
  listAuditEventsQuery,
  listRequestsQuery,
  requestDto,
  requestSummaryDto,
} from '@/lib/audit/schema'
import { verifyAuditChain } from '@/lib/audit/verify-audit-chain'
import { readHealth } from '@/lib/health/read-health'
import { healthDto } from '@/lib/health/schema'
import { pageOf } from '@/lib/schema'
import { listRules } from '@/lib/vault/rules/list-rules'
import { listRulesQuery, ruleDto } from '@/lib/vault/rules/schema'

const chainVerdict = z.discriminatedUnion('intact', [
  z.strictObject({ intact: z.literal(true), lines: z.int() }),
  z.strictObject({ intact: z.literal(false), brokenAt: z.string() }),
])

/** What can be read only. */
export const recordOperations = [
  operation({
    id: 'listAuthorizationRules',
    method: 'GET',
    path: '/authorization-rules',
    tag: 'Authorization rules',
    summary: 'List authorization rules: which agent may obtain which credentials',
    permission: 'credential:read',
    query: listRulesQuery,
    status: 200,
    response: pageOf(ruleDto),
    run: (actor, { query }) => listRules(actor, query),
  }),
  operation({
    id: 'listAuditEvents',
    method: 'GET',
    path: '/audit-events',
    tag: 'Audit',
    summary: 'Read the audit log, latest line first',
    permission: 'audit:read',
    query: listAuditEventsQuery,
    status: 200,
    response: pageOf(auditEventDto),
    run: (actor, { query }) => listAuditEvents(actor, query),
  }),
  operation({
    id: 'verifyAuditChain',
    method: 'GET',
    path: '/audit-events/chain',
    tag: 'Audit',
    summary: 'Recompute the chain of the audit log and name the first line that was changed',
    permission: 'audit:read',
    status: 200,
    response: chainVerdict,
    run: (actor) => verifyAuditChain(actor),
  }),
  operation({
    id: 'getHealth',
    method: 'GET',
    path: '/health',
    tag: 'Health',
    summary: 'Read how database, data plane, keys, upstreams and audit chain fare',
    permission: 'health:read',
    status: 200,
    response: healthDto,
    run: (actor) => readHealth(actor),
  }),
  operation({
    id: 'listRequests',
    method: 'GET',
    path: '/requests',
    tag: 'Requests',
    summary: 'List calls through the gateway, latest first',
    permission: 'request:read',
    query: listRequestsQuery,
    status: 200,
    response: pageOf(requestSummaryDto),
    run: (actor, { query }) => listRequests(actor, query),
  }),
  operation({
    id: 'getRequest',
    method: 'GET',
    path: '/requests/{id}',
    tag: 'Requests',
    summary: 'Read a call with the steps of its decision and what was missing',
    permission: 'request:read',
    status: 200,
    response: requestDto,
    run: (actor, { params }) => getRequest(actor, params.id),
  }),
]
