import * as z from 'zod'
import type { Permission } from '@/lib/identity/permissions'
import { objectId, timestamp } from '@/lib/schema'

/** What can be deleted, with the permission that deletes it and takes the deletion back. */
export const deletePermissions = {
  application: 'application:write',
  agent: 'application:write',
  secret: 'secret:write',
  scope: 'application:write',
  scope_grant: 'grant:write',
  credential: 'credential:write',
  service: 'service:write',
  /** The stored key alone; the service stays. */
  service_key: 'service:write',
  model_api: 'model_api:write',
  consumer: 'consumer:write',
  grant: 'grant:write',
} as const satisfies Record<string, Permission>

export type DeletedKind = keyof typeof deletePermissions
export const deletedKinds = Object.keys(deletePermissions) as [DeletedKind, ...DeletedKind[]]

/** How long a deletion can be taken back. */
export const undoMinutes = 10

/** A deletion that can still be taken back. */
export const deletionDto = z.strictObject({
  id: z.string(),
  kind: z.enum(deletedKinds),
  targetId: z.string(),
  targetName: z.string(),
  deletedBy: z.string(),
  deletedAt: timestamp,
  /** Until then it can be taken back. */
  until: timestamp,
})
export type DeletionDto = z.infer<typeof deletionDto>

/** What the console sends to delete: where calls were made within the hour, with the name typed as confirmation. */
export const deleteForm = z.strictObject({ id: objectId, typed: z.string().max(256).optional() })
export const undoForm = z.strictObject({ id: objectId })
