import * as z from 'zod'
import { displayName, objectId } from '@/lib/schema'

/** Far more than any picture needs; keeps stray values out of the database. */
const coordinate = z
  .number('Enter a number.')
  .min(-100_000, 'Enter a number from -100000 to 100000.')
  .max(100_000, 'Enter a number from -100000 to 100000.')

const scopeValues = z
  .array(
    z.string('Enter scope values.').min(1, 'Enter scope values.').max(255, 'Use at most 255 characters.'),
  )
  .min(1, 'Choose at least one scope.')
  .max(200, 'Choose at most 200 scopes.')

export const connectInput = z.strictObject({
  sourceId: objectId,
  targetId: objectId,
  /** Scope values of the target's audience; all of them unless given. */
  scopes: scopeValues.optional(),
})
export type ConnectInput = z.output<typeof connectInput>

export const disconnectInput = z.strictObject({ edgeId: objectId })

export const updateEdgeScopesInput = z.strictObject({ edgeId: objectId, scopes: scopeValues })
export type UpdateEdgeScopesInput = z.output<typeof updateEdgeScopesInput>

export const deleteNodeInput = z.strictObject({ nodeId: objectId })

/** A node keeps the object it is bound to; only its name on the canvas changes. */
export const renameNodeInput = z.strictObject({ nodeId: objectId, name: displayName })
export type RenameNodeInput = z.output<typeof renameNodeInput>

export const moveNodesInput = z.strictObject({
  positions: z
    .array(z.strictObject({ id: objectId, x: coordinate, y: coordinate }))
    .min(1, 'Move at least one node.')
    .max(2_000, 'Move at most 2000 nodes at once.'),
})
export type MoveNodesInput = z.output<typeof moveNodesInput>

/** Where a new node stands; a free place in its column unless given. */
export const nodePosition = z.strictObject({ x: coordinate, y: coordinate })
