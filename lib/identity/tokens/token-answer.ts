import type { OAuthError } from '@/lib/identity/oauth-error'
import type { AccessToken } from '@/lib/identity/tokens/issue-access-token'
import type { ScopeAsk } from '@/lib/identity/tokens/parse-scope'
import { everyScope } from '@/lib/policy/decide-token'

/** RFC 6749 section 5.1, plus `expires_at` (epoch seconds), which the vendor's clients need for their cache. */
export function tokenAnswer(token: AccessToken, ask: ScopeAsk & { granted: readonly string[] }) {
  return {
    token_type: 'Bearer',
    access_token: token.value,
    expires_in: token.expiresInSeconds,
    expires_at: token.expiresAt,
    // RFC 6749 section 3.3: told when it differs from what was asked, in the words of the request.
    ...(ask.values.includes(everyScope)
      ? { scope: ask.granted.map((value) => `${ask.audience}|${value}`).join(' ') }
      : {}),
  }
}

/** RFC 6749 section 5.2, with the request id that the vendor's clients show. */
export function refusalAnswer({ code, description }: OAuthError, requestId: string) {
  return { error: code, error_description: description, request_id: requestId }
}
