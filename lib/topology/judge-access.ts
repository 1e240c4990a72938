import { claimsOf } from '@/lib/explain/simulate'
import { decideModelCall, matches } from '@/lib/policy/decide'
import { decideToken } from '@/lib/policy/decide-token'
import type { Decision } from '@/lib/policy/decision'
import {
  gatewayAudience,
  modelInvokeScope,
  type Snapshot,
  type SnapshotApplication,
  type SnapshotConsumer,
  type SnapshotModelApi,
} from '@/lib/policy/snapshot'
import type { AccessLine } from '@/lib/topology/access'

/** Whether a line lets calls through, asked of the same functions that answer callers. */

type Verdict = Pick<AccessLine, 'live' | 'refusal'>

interface Judge {
  snapshot: Snapshot
  /** Epoch milliseconds. */
  nowMs: number
}

/** A call of the application with a token of the gateway's own audience, as an edge grants it. */
export function judgeModelCall(
  { snapshot, nowMs }: Judge,
  { applicationId, modelApiId }: { applicationId: string; modelApiId: string },
): Verdict {
  const modelApi = snapshot.modelApis.get(modelApiId)
  if (modelApi === undefined) return { live: false, refusal: null }
  const audience = gatewayAudience(snapshot.instanceId)
  const claims = claimsOf({ applicationId, audience, scopes: [modelInvokeScope] })
  return toVerdict(decideModelCall(snapshot, { modelApi, bearer: { claims }, nowMs }))
}

/** A token with these scopes for the callee's audience. */
export function judgeToken(
  { snapshot }: Judge,
  ask: { applicationId: string; audience: string; values: string[] },
): Verdict {
  const client = snapshot.applications.get(ask.applicationId)
  if (client === undefined) return { live: false, refusal: null }
  if (!client.enabled || !client.clientEnabled) {
    const values = { application: client.name }
    return { live: false, refusal: { outcome: 'application.disabled', values } }
  }
  return toVerdict(decideToken(snapshot, { client, audience: ask.audience, values: ask.values }))
}

/** A consumer's grant of a Model API: who makes use of it, and whether it lets them through. */
export function judgeGrant(
  judge: Judge,
  { consumer, modelApi }: { consumer: SnapshotConsumer; modelApi: SnapshotModelApi },
): { application: SnapshotApplication; verdict: Verdict }[] {
  const { snapshot, nowMs } = judge
  return [...snapshot.applications.values()].flatMap((application) => {
    const tokens = [...application.scopesByAudience].flatMap(([audience, scopes]) => {
      if (snapshot.resourceServers.get(audience)?.gatewayAudience !== true) return []
      const claims = claimsOf({ applicationId: application.id, audience, scopes: [...scopes] })
      return matches(consumer, claims) ? [claims] : []
    })
    const verdicts = tokens.map((claims) =>
      toVerdict(decideModelCall(snapshot, { modelApi, bearer: { claims }, nowMs })),
    )
    const verdict = verdicts.find(({ live }) => live) ?? verdicts[0]
    return verdict === undefined ? [] : [{ application, verdict }]
  })
}

function toVerdict(decision: Decision): Verdict {
  if (decision.allowed) return { live: true, refusal: null }
  const failed = decision.steps.at(-1)
  return {
    live: false,
    refusal: failed === undefined ? null : { outcome: failed.outcome, values: failed.values },
  }
}
