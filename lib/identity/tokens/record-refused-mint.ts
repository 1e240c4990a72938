import type { Actor } from '@/lib/actor'
import { actorRecord } from '@/lib/audit/actor-record'
import { appendAudit } from '@/lib/audit/append'
import { db } from '@/lib/db/client'
import type { TokenQuestion } from '@/lib/identity/tokens/mint-token'

/**
 * Writes `token.mint_refused`: a token that a person asked for in an application's name and did not get, with the decision
 * as `token.refused` has it of the client's own requests. Without a question nothing was decided, since the request could
 * not be understood.
 */
export async function recordRefusedMint(
  actor: Actor,
  refused: { applicationId: string; reason: string; question?: TokenQuestion | undefined },
): Promise<void> {
  const { applicationId, reason, question } = refused
  const record = actorRecord(actor, {
    action: 'token.mint_refused',
    result: 'refused',
    targetType: 'application',
    targetId: applicationId,
    targetName: question?.client.name ?? '',
    detail: { reason, ...(question === undefined ? {} : describe(question)) },
  })
  await db().$transaction((tx) => appendAudit(tx, [record]))
}

function describe({ audience, values, decision }: TokenQuestion) {
  const steps = decision.steps.map((step) => ({ ...step }))
  return { audience: audience.slice(0, 256), asked: values.join(' ').slice(0, 256), steps }
}
