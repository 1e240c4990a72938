import type { RefusalBudget } from '@/lib/audit/refusal-budget'
import type { RecordSpool } from '@/lib/audit/spool'
import type { Config } from '@/lib/config'
import type { TokenSigner } from '@/lib/identity/tokens/token-signer'
import type { SnapshotStore } from '@/lib/policy/snapshot-store'
import type { Gateway } from '@/server/gateway/gateway'

/** What every request of the data plane may use; made once per process. */
export interface ServerContext {
  snapshots: SnapshotStore
  spool: RecordSpool
  /** What callers who did not prove who they are may leave in the audit log of the token endpoint. */
  tokenRefusals: RefusalBudget
  signer: TokenSigner
  gateway: Gateway
  config: Config
}
