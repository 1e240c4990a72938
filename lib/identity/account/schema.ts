import * as z from 'zod'
import { newPassword, personName } from '@/lib/identity/users/schema'
import { seenValues } from '@/lib/schema'

/** What everybody may change about themselves. */

export const ownNameInput = z.strictObject({ name: personName, seen: seenValues })
export type OwnNameInput = z.output<typeof ownNameInput>

export const ownPasswordInput = z.strictObject({
  currentPassword: z.string().min(1, 'Enter a value.').max(128, 'Use 128 characters or fewer.'),
  password: newPassword,
})
export type OwnPasswordInput = z.output<typeof ownPasswordInput>
