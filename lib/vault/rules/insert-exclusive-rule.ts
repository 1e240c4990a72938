import type { WriteContext } from '@/lib/db/transact'
import { newId } from '@/lib/ids'

/** Makes the authorization rule that belongs to one agent alone; what it may obtain is added to it by edges. */
export async function insertExclusiveRule(
  { tx, instanceId }: WriteContext,
  { applicationId, name }: { applicationId: string; name: string },
): Promise<string> {
  const { id } = await tx.authorizationRule.create({
    data: {
      id: newId('arrule'),
      instanceId,
      name,
      description: 'What this agent may obtain from the vault',
      kind: 'exclusive',
      subjects: { create: { id: newId('arsub'), applicationId } },
    },
    select: { id: true },
  })
  return id
}
