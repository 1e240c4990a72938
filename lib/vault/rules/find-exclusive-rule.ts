import type { Tx } from '@/lib/db/client'

/** The id of the authorization rule of one agent, given its application; undefined when it is no agent. */
export async function findExclusiveRule(tx: Tx, applicationId: string): Promise<string | undefined> {
  const rule = await tx.authorizationRule.findFirst({
    where: { kind: 'exclusive', subjects: { some: { applicationId } } },
    select: { id: true },
  })
  return rule?.id
}
