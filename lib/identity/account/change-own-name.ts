import { changedFields } from '@/lib/audit/changed-fields'
import type { Account } from '@/lib/identity/account/account'
import type { OwnNameInput } from '@/lib/identity/account/schema'
import { writeOwn } from '@/lib/identity/account/write-own'

/** Changes the name that others see of the person who asks. */
export async function changeOwnName({ actor }: Account, { name }: OwnNameInput): Promise<OwnNameInput> {
  return writeOwn(actor, async (tx) => {
    const before = await tx.user.findUniqueOrThrow({ where: { id: actor.id }, select: { name: true } })
    await tx.user.update({ where: { id: actor.id }, data: { name } })
    return { result: { name }, action: 'user.updated', detail: changedFields(before, { name }) }
  })
}
