import * as z from 'zod'
import { chainState } from '@/lib/audit/schema'
import { timestamp } from '@/lib/schema'

const moment = timestamp.nullable()

/** A data-plane process as it last reported itself. */
export const nodeHealth = z.strictObject({
  id: z.string(),
  host: z.string(),
  pid: z.int(),
  version: z.string(),
  startedAt: timestamp,
  seenAt: timestamp,
  /** `lost` when it has not reported for ten seconds. */
  state: z.enum(['current', 'behind', 'lost']),
  snapshotVersion: z.string(),
  snapshotAt: timestamp,
  /** How many writes its snapshot has not seen. */
  behind: z.int(),
  /** Records on its disk that wait for the database. */
  spoolFiles: z.int(),
  spoolBytes: z.int(),
  recordsWritable: z.boolean(),
  openCalls: z.int(),
})
export type NodeHealth = z.infer<typeof nodeHealth>

/** An upstream as the calls of the last seven days show it; nobody is asked. */
export const upstreamHealth = z.strictObject({
  id: z.string(),
  name: z.string(),
  enabled: z.boolean(),
  lastSuccessAt: moment,
  lastFailureAt: moment,
  /** Stable code of the last failure; empty without one. */
  lastFailureCode: z.string(),
  /** Whether the last call that reached it failed. */
  failing: z.boolean(),
})
export type UpstreamHealth = z.infer<typeof upstreamHealth>

export const signingKeyHealth = z.strictObject({
  id: z.string(),
  algorithm: z.string(),
  status: z.enum(['upcoming', 'active', 'retired']),
  createdAt: timestamp,
  /** When it should be replaced; null once it is retired. */
  rotateAt: moment,
  overdue: z.boolean(),
})

export const healthDto = z.strictObject({
  checkedAt: timestamp,
  version: z.string(),
  needsLook: z.boolean(),
  /** The version of the instance's configuration; data-plane processes follow it. */
  configuration: z.string(),
  database: z.strictObject({
    latencyMs: z.number(),
    sizeBytes: z.int(),
    server: z.string(),
    migration: z.string(),
    /** Whether the database is as this version expects it; null when the build does not say. */
    migrationsCurrent: z.boolean().nullable(),
  }),
  keys: z.strictObject({
    masterKey: z.strictObject({ present: z.boolean(), source: z.enum(['setting', 'file']), since: moment }),
    signing: z.array(signingKeyHealth),
  }),
  nodes: z.array(nodeHealth),
  /** The worst ten: those that fail first, the disabled ones last. */
  upstreams: z.array(upstreamHealth),
  upstreamCount: z.int(),
  /** What the latest verification of the audit chain found; null when there was none. */
  chain: chainState.nullable(),
})
export type HealthDto = z.infer<typeof healthDto>
