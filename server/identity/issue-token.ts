import { issueAccessToken } from '@/lib/identity/tokens/issue-access-token'
import { issuerOf } from '@/lib/identity/metadata/issuer'
import { tokenAnswer } from '@/lib/identity/tokens/token-answer'
import { answer } from '@/server/http/answer'
import { recordIssue } from '@/server/identity/record-token'
import type { TokenRequest } from '@/server/identity/token-request'

/** The last step: signs the token and answers it (RFC 6749 section 5.1). */
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
  answer(exchange, { status: 200, body: tokenAnswer(token, ask) })
}
