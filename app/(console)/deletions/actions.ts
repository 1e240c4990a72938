'use server'

import { action } from '@/lib/console/action'
import { undoForm } from '@/lib/deletions/schema'
import { undoDeletion } from '@/lib/deletions/undo-deletion'
import { describeImpact } from '@/lib/impact/describe-impact'
import { impactAsk } from '@/lib/impact/schema'

/** Who would notice; asked before something is disabled or deleted. */
export const askImpact = action({
  schema: impactAsk,
  permission: 'request:read',
  run: describeImpact,
  readOnly: true,
})

/** Takes a deletion back. What was deleted decides about the permission, which the use case asks for. */
export const undoDelete = action({
  schema: undoForm,
  permission: 'application:write',
  run: (actor, { id }) => undoDeletion(actor, id),
})
