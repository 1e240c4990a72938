import type { AccessFix, ExplainedDecision, FixPreview } from '@/lib/explain/schema'
import { planFixes } from '@/lib/explain/plan-fixes'
import { accessKey, findGains } from '@/lib/explain/reach'
import { rehearse } from '@/lib/explain/rehearse'
import { simulate } from '@/lib/explain/simulate'
import type { Ask, World } from '@/lib/explain/world'

/** More than these are counted, not listed. */
const shownGains = 50

/** The fixes of a refusal, each with what it writes, what else it allows and the decision after it. Pure. */
export function previewFixes(
  world: World,
  { ask, decision }: { ask: Ask; decision: ExplainedDecision },
): FixPreview[] {
  return planFixes(world, { ask, decision }).map((fix) => previewFix(world, { ask, fix }))
}

function previewFix(world: World, { ask, fix }: { ask: Ask; fix: AccessFix }): FixPreview {
  const { world: after, writes } = rehearse(world, fix)
  const asked = askedKeys(ask)
  const others = findGains(world, after).filter((gain) => !asked.has(accessKey(gain)))
  return {
    fix,
    writes,
    gains: others.slice(0, shownGains),
    gainCount: others.length,
    after: simulate(after, ask),
  }
}

/** What was asked for is the point of the fix, not a side effect. */
function askedKeys(ask: Ask): Set<string> {
  switch (ask.kind) {
    case 'call':
      return new Set([`call ${ask.applicationId} ${ask.modelApiId}`])
    case 'token':
      return new Set(ask.scopes.map((scope) => `token ${ask.applicationId} ${ask.audience} ${scope}`))
    case 'credential':
      return new Set([`credential ${ask.applicationId} ${ask.credentialId}`])
  }
}
