import { issueAccessToken } from '@/lib/identity/tokens/issue-access-token'
import { issuerOf } from '@/lib/identity/metadata/issuer'
import { everyScope } from '@/lib/policy/decide-token'
import { answer } from '@/server/http/answer'
import { recordIssue } from '@/server/identity/record-token'
import type { TokenRequest } from '@/server/identity/token-request'

/** RFC 6749 section 5.1, plus `expires_at` (epoch seconds), which the vendor's clients need for their cache. */
export async function issueToken(request: TokenRequest): Promise<void> {
  const { context, exchange, client, granted: ask } = request
  const token = await issueAccessToken(context.signer, {
    snapshot: client.snapshot,
    issuer: issuerOf(context.config),
    clientId: client.application.id,
    audience: ask.audience,
    scopes: ask.granted,
    nowMs: Date.now(),
  })
  // On disk before the caller has it: a token that exists is in the audit log.
  recordIssue(request, token)
  answer(exchange, {
    status: 200,
    body: {
      token_type: 'Bearer',
      access_token: token.value,
      expires_in: token.expiresInSeconds,
      expires_at: token.expiresAt,
      // RFC 6749 section 3.3: told when it differs from what was asked, in the words of the request.
      ...(ask.values.includes(everyScope)
        ? { scope: ask.granted.map((value) => `${ask.audience}|${value}`).join(' ') }
        : {}),
    },
  })
}
