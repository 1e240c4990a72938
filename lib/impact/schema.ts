import * as z from 'zod'
import { deletedKinds } from '@/lib/deletions/schema'
import { objectId } from '@/lib/schema'

/** A line of the topology is deleted like other objects; taking it back is up to the topology (lib/topology/restore.ts). */
export const impactAsk = z.strictObject({ kind: z.enum([...deletedKinds, 'edge']), id: objectId })
export type ImpactAsk = z.output<typeof impactAsk>

/** Who would notice at once if the object were disabled or deleted. */
export interface Impact {
  /** What the reader types to confirm. */
  name: string
  /** ISO 8601; the last call, or the last token that was asked for. Null when none is on record. */
  lastAt: string | null
  /** From where a secret was last used. */
  lastIp: string | null
  /** Calls were made within the last hour. */
  live: boolean
  /** Who called within the last hour, the latest first. */
  callers: string[]
}
