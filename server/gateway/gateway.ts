import type { RefusalBudget } from '@/lib/audit/refusal-budget'
import type { RecordSpool } from '@/lib/audit/spool'
import type { Config } from '@/lib/config'
import { startSandbox } from '@/lib/gateway/sandbox/sandbox'
import { UpstreamPools } from '@/lib/gateway/upstream/upstream-pools'
import { issuerOf } from '@/lib/identity/metadata/issuer'
import { AccessTokenVerifier } from '@/lib/identity/tokens/verify-access-token'
import type { SnapshotStore } from '@/lib/policy/snapshot-store'
import { DecisionCache } from '@/server/gateway/decision-cache'
import { OpenCalls } from '@/server/gateway/open-calls'
import { openRefusalBudget } from '@/server/open-refusal-budget'

/** What calls through the gateway share; one per process. */
export interface Gateway {
  snapshots: SnapshotStore
  spool: RecordSpool
  /** What callers without a valid token may leave in the records. */
  refusals: RefusalBudget
  verifier: AccessTokenVerifier
  decisions: DecisionCache
  upstreams: UpstreamPools
  openCalls: OpenCalls
  /** Cuts the connections to upstreams. */
  close: () => Promise<void>
}

/** Starts the Sandbox and follows the snapshot: every swap is put to the calls that are open. */
export async function openGateway(parts: {
  snapshots: SnapshotStore
  spool: RecordSpool
  config: Pick<Config, 'publicGatewayUrl' | 'upstreamAllow'>
}): Promise<Gateway> {
  const { snapshots, spool, config } = parts
  const sandbox = await startSandbox()
  // The verifier hears of a swap before the open calls do, so that they are judged by the new keys.
  const verifier = new AccessTokenVerifier(snapshots, issuerOf(config))
  const upstreams = new UpstreamPools({ sandbox, allowRanges: config.upstreamAllow })
  const openCalls = new OpenCalls()
  const refusals = openRefusalBudget({ spool, snapshots, action: 'gateway.refused', via: 'gateway' })
  const unsubscribe = snapshots.onSwap((snapshot) => {
    openCalls.recheckAll()
    upstreams.retain([...snapshot.modelApis.values()].map(({ service }) => service))
  })
  return {
    snapshots,
    spool,
    refusals,
    verifier,
    decisions: new DecisionCache(),
    upstreams,
    openCalls,
    close: async () => {
      unsubscribe()
      refusals.close()
      await Promise.all([upstreams.close(), sandbox.close()])
    },
  }
}
