/** A data-plane process reports this often; one that is silent for longer than `lostAfterMs` is lost. */
export const reportEveryMs = 2_000
export const lostAfterMs = 10_000
/** A lost process is shown for this long, so that one sees that it is gone. */
export const forgottenAfterMs = 10 * 60_000

/** How long one signing key is to sign before another should take over. */
export const signingKeyDays = 90
const dayMs = 86_400_000

export type NodeState = 'current' | 'behind' | 'lost'

/** How a data-plane process stands to the instance's version. A silent one is lost, however current it was. */
export function nodeState(node: { seenAtMs: number; behind: number }, nowMs: number): NodeState {
  if (nowMs - node.seenAtMs > lostAfterMs) return 'lost'
  return node.behind > 0 ? 'behind' : 'current'
}

/** When a signing key should be replaced. */
export function rotateSigningKeyAt(createdAt: Date): Date {
  return new Date(createdAt.getTime() + signingKeyDays * dayMs)
}

/** What the health of the parts adds up to: whether somebody should look. */
export function needsLook(health: {
  database: { migrationsCurrent: boolean | null }
  keys: { masterKey: { present: boolean }; signing: readonly { overdue: boolean }[] }
  nodes: readonly { state: NodeState; recordsWritable: boolean }[]
  upstreams: readonly { enabled: boolean; failing: boolean }[]
  chain: { broken: unknown } | null
}): boolean {
  const { database, keys, nodes, upstreams, chain } = health
  const serving = nodes.filter(({ state }) => state !== 'lost')
  return (
    database.migrationsCurrent === false ||
    !keys.masterKey.present ||
    keys.signing.some(({ overdue }) => overdue) ||
    serving.length === 0 ||
    serving.some(({ state, recordsWritable }) => state === 'behind' || !recordsWritable) ||
    upstreams.some(({ enabled, failing }) => enabled && failing) ||
    (chain !== null && chain.broken !== null)
  )
}
