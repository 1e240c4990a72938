import type { Actor } from '@/lib/actor'
import { OAuthError } from '@/lib/identity/oauth-error'
import { authorize } from '@/lib/identity/permissions'
import { refuseClient, refuseScopes } from '@/lib/identity/tokens/describe-refusal'
import { askForToken, mintToken, type TokenQuestion } from '@/lib/identity/tokens/mint-token'
import { parseScope, type ScopeAsk } from '@/lib/identity/tokens/parse-scope'
import { recordRefusedMint } from '@/lib/identity/tokens/record-refused-mint'
import type { TestTokenInput, TokenTest } from '@/lib/identity/tokens/schema'
import { refusalAnswer, tokenAnswer } from '@/lib/identity/tokens/token-answer'
import { describeStep } from '@/lib/policy/explain'

/**
 * Tries the token endpoint in an application's name: the same grammar, decision, issue and answers, only that the
 * permission to mint stands in place of the client's secret and the token lives five minutes. A refusal is a result
 * here, with the endpoint's answer and the steps behind it, and leaves an audit line as the endpoint's do. Throws `permission.denied` and `resource.not_found`.
 */
export async function mintTestToken(actor: Actor, input: TestTokenInput): Promise<TokenTest> {
  authorize(actor, 'token:mint')
  const ask = readScope(input.scope)
  const { applicationId } = input
  if (ask instanceof OAuthError) return refuse(actor, { error: ask, applicationId })
  const question = await askForToken(actor, { ...ask, applicationId })
  if (!question.decision.allowed) {
    return refuse(actor, { error: findRefusal(question), applicationId, question })
  }
  const token = await mintToken(actor, 'token:mint', question)
  return {
    issued: true,
    status: 200,
    body: tokenAnswer(token, { ...ask, granted: question.decision.granted }),
    ...explain(question),
  }
}

function readScope(scope: string): ScopeAsk | OAuthError {
  try {
    return parseScope(scope)
  } catch (error) {
    if (error instanceof OAuthError) return error
    throw error
  }
}

function findRefusal({ client, audience, decision }: TokenQuestion): OAuthError {
  if (decision.allowed) throw new Error('the decision allows the token')
  const { reason } = decision
  return reason === 'application.disabled' || reason === 'client.disabled'
    ? refuseClient(reason)
    : refuseScopes(decision, { clientId: client.id, audience })
}

interface RefusedTest {
  error: OAuthError
  applicationId: string
  question?: TokenQuestion
}

async function refuse(actor: Actor, { error, applicationId, question }: RefusedTest): Promise<TokenTest> {
  await recordRefusedMint(actor, { applicationId, reason: error.reason, question })
  return {
    issued: false,
    status: error.status,
    body: refusalAnswer(error, actor.requestId),
    ...(question === undefined ? { steps: [], missing: null } : explain(question)),
  }
}

function explain({ decision }: TokenQuestion): Pick<TokenTest, 'steps' | 'missing'> {
  return {
    steps: decision.steps.map((step) => ({ ...step, detail: describeStep(step) })),
    missing: decision.allowed ? null : (decision.missing ?? null),
  }
}
