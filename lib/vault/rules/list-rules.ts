import type { Actor } from '@/lib/actor'
import { db } from '@/lib/db/client'
import { keyset, toPage } from '@/lib/db/page'
import { authorize } from '@/lib/identity/permissions'
import type { Page, PageOptions } from '@/lib/schema'
import type { RuleDto } from '@/lib/vault/rules/schema'
import { ruleIncludes, toRuleDto } from '@/lib/vault/rules/to-rule-dto'

/** Authorization rules, newest first; with `applicationId` those that name it as a subject. */
export async function listRules(
  actor: Actor,
  options: Omit<PageOptions, 'search'> & { applicationId?: string | undefined } = {},
): Promise<Page<RuleDto>> {
  authorize(actor, 'credential:read')
  const { after, ...window } = keyset(options)
  const { applicationId } = options
  const rows = await db().authorizationRule.findMany({
    where: {
      instanceId: actor.instanceId,
      ...(applicationId === undefined ? {} : { subjects: { some: { applicationId } } }),
      AND: [after],
    },
    include: ruleIncludes,
    ...window,
  })
  return toPage(rows, { options, toItem: toRuleDto })
}
