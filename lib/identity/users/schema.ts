import * as z from 'zod'
import {
  atLeastOneField,
  objectId,
  pageQuery,
  searchText,
  seenValues,
  sortBy,
  status,
  timestamp,
  type PageOptions,
} from '@/lib/schema'

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

export const userRole = z.enum(
  ['administrator', 'operator', 'auditor'],
  'Choose administrator, operator or auditor.',
)

export const userInput = z
  .strictObject({
    email: emailAddress,
    name: personName,
    /** Without one the answer carries a one-time link with which the person chooses their own. */
    password: newPassword.optional(),
    role: userRole,
  })
  .refine((value) => value.password?.toLowerCase() !== value.email, passwordIsNotEmail)
export type UserInput = z.output<typeof userInput>

/** Sets a password with the token of a one-time link. */
export const passwordLinkInput = z.strictObject({
  token: z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'This link is not complete. Copy all of it.'),
  password: newPassword,
})
export type PasswordLinkInput = z.output<typeof passwordLinkInput>

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
  /** Until when every password is refused, wherever it comes from; null when the account is not locked for everybody. */
  lockedUntil: timestamp.nullable(),
  /** Until when passwords are refused from an address that guessed too often; null when there is no such address. */
  lockedAtAddressUntil: timestamp.nullable(),
  /** Has no password to sign in with yet. */
  invited: z.boolean(),
  /** Until when the person's one-time link works; null without one. */
  linkExpiresAt: timestamp.nullable(),
  lastSignInAt: timestamp.nullable(),
  createdAt: timestamp,
})
export type UserDto = z.output<typeof userDto>

/** A one-time link; the only answer that ever carries it. */
export const passwordLinkDto = z.strictObject({ url: z.string(), expiresAt: timestamp })
export type PasswordLinkDto = z.output<typeof passwordLinkDto>

export const createdUserDto = userDto.extend({
  /** With which a person without a password chooses one; null when the password was given. */
  link: passwordLinkDto.nullable(),
})
export type CreatedUserDto = z.output<typeof createdUserDto>

export const listUsersQuery = pageQuery.extend({
  search: searchText.optional(),
  role: userRole.optional(),
  status: status.optional(),
  /** `true` for those whom too many wrong passwords have locked out, everywhere or at an address, `false` for the others. */
  locked: z.enum(['true', 'false'], 'Choose true or false.').optional(),
  sort: sortBy('name', 'email', 'created', 'used').optional(),
})
export type ListUsersQuery = Omit<z.output<typeof listUsersQuery>, 'limit'> & PageOptions

/** What the console's forms send: the id of a person, and with it what changes. */
export const userKey = z.strictObject({ id: objectId })
export const userChange = userUpdate.safeExtend({ id: objectId, seen: seenValues })
