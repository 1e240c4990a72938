import type { AuditRecord } from '@/lib/audit/append'
import type { OAuthError } from '@/lib/identity/oauth-error'
import type { AccessToken } from '@/lib/identity/tokens/issue-access-token'
import { newId } from '@/lib/ids'
import type { TokenRequest } from '@/server/identity/token-request'

/** Writes `token.issued`. Throws when it cannot be written; no token leaves then. */
export function recordIssue(request: TokenRequest, token: AccessToken): void {
  record(request, {
    action: 'token.issued',
    result: 'success',
    detail: {
      ...describeAsk(request),
      scope: request.granted.granted.join(' '),
      secretId: request.client.secretId,
      jti: token.jti,
      expiresAt: new Date(token.expiresAt * 1000).toISOString(),
    },
  })
}

/**
 * Writes `token.refused` with the private reason. Repeated attempts of a caller that has to wait are one
 * line, and callers who did not prove who they are leave a bounded number of lines per address.
 */
export function recordRefusal(request: TokenRequest, error: OAuthError): void {
  if (error.reason === 'rate.limited_again') return
  const { context, exchange, knownClient } = request
  if (knownClient === undefined && !context.tokenRefusals.take(exchange.sourceIp)) return
  record(request, {
    action: 'token.refused',
    result: error.status >= 500 ? 'failed' : 'refused',
    detail: { ...describeAsk(request), error: error.code, reason: error.reason },
  })
}

function record(request: TokenRequest, entry: Pick<AuditRecord, 'action' | 'result' | 'detail'>): void {
  const { context, exchange, knownClient, trace } = request
  const snapshot = knownClient?.snapshot ?? context.snapshots.current
  const named = snapshot.applications.get(trace.clientId ?? '')
  const server = snapshot.resourceServers.get(trace.ask?.audience ?? '')
  context.spool.audit({
    ...entry,
    id: newId('evt'),
    instanceId: snapshot.instanceId,
    time: new Date(),
    // A name that was not proved is what somebody said, yet the owner of that name wants to find it.
    actorKind: 'application',
    actorId: named?.id ?? masked(trace.clientId ?? ''),
    actorName: named?.name ?? '',
    via: 'oauth',
    sourceIp: exchange.sourceIp,
    requestId: exchange.requestId,
    targetType: server === undefined ? '' : 'application',
    targetId: server?.applicationId ?? '',
    targetName: server?.name ?? '',
  })
}

function describeAsk({ trace, knownClient }: TokenRequest): AuditRecord['detail'] {
  return {
    authenticated: knownClient !== undefined,
    ...(trace.method === undefined ? {} : { method: trace.method }),
    ...(trace.ask === undefined
      ? {}
      : { audience: printable(trace.ask.audience), asked: printable(trace.ask.values.join(' ')) }),
    ...(trace.steps === undefined
      ? {}
      : { steps: trace.steps.map((step) => ({ ...step, values: clean(step.values) })) }),
  }
}

/** An unknown id may be a secret in the wrong field; what does not look like an id is cut to its beginning. */
function masked(clientId: string): string {
  return /^[a-z]+_[a-z0-9]{1,40}$/.test(clientId) ? clientId : printable(clientId, 6)
}

function clean(values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, printable(value)]))
}

/** PostgreSQL stores no NUL, and a log line wants no control characters. Long text is cut. */
function printable(text: string, maxLength = 256): string {
  // Cut first: the cut may leave half a character, which PostgreSQL does not store either.
  const safe = text.slice(0, maxLength).replace(/[\p{Cc}\p{Cs}]/gu, '?')
  return text.length > maxLength ? `${safe}…` : safe
}
