import type { WriteContext } from '@/lib/db/transact'

/** The id of the authorization rule of one agent, given its application; undefined when it is no agent. */
export async function findExclusiveRule(
  { tx, instanceId }: Pick<WriteContext, 'tx' | 'instanceId'>,
  applicationId: string,
): Promise<string | undefined> {
  const rule = await tx.authorizationRule.findFirst({
    where: { instanceId, kind: 'exclusive', subjects: { some: { applicationId } } },
    select: { id: true },
  })
  return rule?.id
}
