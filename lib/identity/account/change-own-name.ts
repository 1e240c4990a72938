import { changedFields } from '@/lib/audit/changed-fields'
import { refuseOverwrite } from '@/lib/audit/refuse-overwrite'
import type { Account } from '@/lib/identity/account/account'
import type { OwnNameInput } from '@/lib/identity/account/schema'
import { writeOwn } from '@/lib/identity/account/write-own'

/** Changes the name that others see of the person who asks. */
export async function changeOwnName(
  { actor }: Account,
  { name, seen }: OwnNameInput,
): Promise<{ name: string }> {
  return writeOwn(actor, async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM users WHERE id = ${actor.id} FOR NO KEY UPDATE`
    const before = await tx.user.findUniqueOrThrow({ where: { id: actor.id }, select: { name: true } })
    await refuseOverwrite(
      { tx, instanceId: actor.instanceId },
      { ids: [actor.id], before, changes: { name }, seen },
    )
    await tx.user.update({ where: { id: actor.id }, data: { name } })
    return { result: { name }, action: 'user.updated', detail: changedFields(before, { name }) }
  })
}
