import * as z from 'zod'
import type { PublicError } from '@/lib/errors'
import { objectId, status } from '@/lib/schema'

const bulkLimit = 100

/** Objects that were selected in a list: at most one page of them. */
export const bulkSelection = z.strictObject({
  ids: z
    .array(objectId, 'Choose at least one.')
    .min(1, 'Choose at least one.')
    .max(bulkLimit, 'Choose at most 100.')
    .transform((ids) => [...new Set(ids)]),
})
export type BulkSelection = z.output<typeof bulkSelection>

/** Enable or disable what was selected. */
export const bulkSwitch = bulkSelection.extend({ status })
export type BulkSwitch = z.output<typeof bulkSwitch>

/** What became of each object; one that failed does not keep the others from being done. */
export interface BulkReport {
  done: string[]
  failed: { id: string; error: PublicError }[]
}

/**
 * Who is affected by what happens to the selected objects. `reach`: Model APIs that they can no longer call;
 * `stopped`: Model APIs that no longer answer; `clients`: applications that can no longer get tokens for them.
 */
export const affectedKinds = ['agents', 'applications', 'clients', 'consumers', 'reach', 'stopped'] as const

export interface Affected {
  kind: (typeof affectedKinds)[number]
  count: number
  /** The first few of them. */
  names: string[]
}

/** What a bulk action would do, told before it is done. */
export interface BulkImpact {
  /** Ids that are in the wanted state already; nothing happens to them. */
  unchanged: string[]
  affected: Affected[]
  /** ISO 8601; when any of the objects that change was last used or called. Null = never; absent = it is not known. */
  lastUsedAt?: string | null
}
