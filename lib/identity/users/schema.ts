import * as z from 'zod'
import { atLeastOneField, objectId, pageQuery, searchText, status, timestamp } from '@/lib/schema'

/** How people name themselves and prove who they are; shared by forms and use cases. */

/** Stored and compared in lower case. */
export const emailAddress = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.email('Enter an e-mail address such as ada@example.com.').max(254))

/** Long rather than complicated (NIST SP 800-63B, section 5.1.1). The upper bound keeps hashing cheap. */
export const newPassword = z
  .string()
  .min(12, 'Use 12 characters or more.')
  .max(128, 'Use 128 characters or fewer.')

export const personName = z
  .string()
  .trim()
  .min(1, 'Enter a name.')
  .max(64, 'Use at most 64 characters.')
  .regex(/^\P{Cc}*$/u, 'Leave out control characters.')

const passwordIsNotEmail = {
  path: ['password'],
  message: 'Do not use your e-mail address as the password.',
}

export const firstAdministratorInput = z
  .strictObject({
    token: z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'This set-up link is not complete. Copy all of it.'),
    email: emailAddress,
    name: personName,
    password: newPassword,
  })
  .refine((value) => value.password.toLowerCase() !== value.email, passwordIsNotEmail)
export type FirstAdministratorInput = z.output<typeof firstAdministratorInput>

const userRole = z.enum(
  ['administrator', 'operator', 'auditor'],
  'Choose administrator, operator or auditor.',
)

export const userInput = z
  .strictObject({
    email: emailAddress,
    name: personName,
    password: newPassword,
    role: userRole,
  })
  .refine((value) => value.password.toLowerCase() !== value.email, passwordIsNotEmail)
export type UserInput = z.output<typeof userInput>

/** What sign-in takes: no rule that would tell how good passwords look. */
export const signInInput = z.strictObject({
  email: z.string().trim().toLowerCase().min(1, 'Enter a value.').max(254),
  password: z.string().min(1, 'Enter a value.').max(128),
})
export type SignInInput = z.output<typeof signInInput>

export const userUpdate = atLeastOneField(
  z.strictObject({
    name: personName.optional(),
    role: userRole.optional(),
    status: status.optional(),
    password: newPassword.optional(),
  }),
)
export type UserUpdate = z.output<typeof userUpdate>

/** A person as the console and the management API see them. */
export const userDto = z.strictObject({
  id: objectId,
  email: z.string(),
  name: z.string(),
  role: userRole,
  status,
  lockedUntil: timestamp.nullable(),
  lastSignInAt: timestamp.nullable(),
  createdAt: timestamp,
})
export type UserDto = z.output<typeof userDto>

export const listUsersQuery = pageQuery.extend({ search: searchText.optional() })
