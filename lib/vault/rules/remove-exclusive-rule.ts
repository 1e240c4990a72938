import type { WriteContext } from '@/lib/db/transact'
import { inUse } from '@/lib/errors'
import { findExclusiveRule } from '@/lib/vault/rules/find-exclusive-rule'

/** Deletes an agent's own rule and gives its id, or null. Throws `resource.in_use` while an edge holds a credential in it. */
export async function removeExclusiveRule(
  { tx, instanceId }: WriteContext,
  applicationId: string,
): Promise<string | null> {
  const id = await findExclusiveRule({ tx, instanceId }, applicationId)
  if (id === undefined) return null
  const held = await tx.edgeResource.findMany({
    where: { resource: { ruleId: id } },
    select: { edge: { select: { target: { select: { name: true } } } } },
  })
  if (held.length > 0) {
    throw inUse(
      "The agent's authorization rule",
      held.map(({ edge }) => `the edge to ${edge.target.name}`),
    )
  }
  await tx.authorizationRule.delete({ where: { id } })
  return id
}
