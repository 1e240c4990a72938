import * as z from 'zod'
import { shortestPassword } from '@/lib/identity/users/rules'
import { atLeastOneField, description, seenValues, timestamp } from '@/lib/schema'

/** A working day; nobody can make sessions last longer. */
export const longestSessionMinutes = 8 * 60
const shortestSessionMinutes = 15
const shortestIdleMinutes = 5
const longestMinimum = 64

const minutes = (from: number) => {
  const range = `Enter a number from ${from} to ${longestSessionMinutes}.`
  return z
    .number('Enter a number.')
    .int('Enter a whole number.')
    .min(from, range)
    .max(longestSessionMinutes, range)
}

const length = `Enter a number from ${shortestPassword} to ${longestMinimum}.`

/** How people sign in, as the instance wants it. */
export const securitySettings = z.strictObject({
  /** Minutes after sign-in at which every session ends. */
  sessionMinutes: minutes(shortestSessionMinutes),
  /** Minutes without a request after which a session ends. */
  idleMinutes: minutes(shortestIdleMinutes),
  /** Characters that a new password needs at least. */
  passwordMinLength: z
    .number('Enter a number.')
    .int('Enter a whole number.')
    .min(shortestPassword, length)
    .max(longestMinimum, length),
})
export type SecuritySettings = z.output<typeof securitySettings>

export const securityUpdate = atLeastOneField(securitySettings.partial())
export type SecurityUpdate = z.output<typeof securityUpdate>

/** What the forms of the console send besides. */
export const changeSecurityForm = securityUpdate.safeExtend({ seen: seenValues })

export const instanceUpdate = z.strictObject({
  description: description.min(1, 'Enter a name.'),
})
export type InstanceUpdate = z.output<typeof instanceUpdate>
export const changeInstanceForm = instanceUpdate.extend({ seen: seenValues })

/** The instance itself: what it is called and how much it holds. */
export const instanceDto = z.strictObject({
  id: z.string(),
  description: z.string(),
  createdAt: timestamp,
  issuer: z.string(),
  counts: z.strictObject({
    applications: z.int(),
    agents: z.int(),
    credentials: z.int(),
    services: z.int(),
    modelApis: z.int(),
    consumers: z.int(),
    /** Of Model APIs. */
    grants: z.int(),
    scopeGrants: z.int(),
    users: z.int(),
  }),
})
export type InstanceDto = z.output<typeof instanceDto>
