import { AppError, invalid } from '@/lib/errors'

/** Two secrets live side by side, so that one can be replaced without an outage (vendor limit). */
export const maxSecrets = 2

const dayMs = 24 * 60 * 60 * 1000
const shortestMs = dayMs
const longestYears = 3
/** A form computes "one day from now" a little before the server checks it. */
const slackMs = 5 * 60 * 1000

/** Throws `input.invalid` unless the end lies 1 day to 3 years from now; null means no end. */
export function requireValidity(expiresAt: Date | null, now: Date): void {
  if (expiresAt === null) return
  const latest = new Date(now)
  latest.setUTCFullYear(latest.getUTCFullYear() + longestYears)
  const isSoonEnough = expiresAt.getTime() <= latest.getTime() + slackMs
  if (isSoonEnough && expiresAt.getTime() >= now.getTime() + shortestMs - slackMs) return
  throw invalid('expiresAt', 'A secret is valid for 1 day to 3 years from now, or without end.')
}

/**
 * Throws `input.invalid` unless an existing secret may end then: at any moment to come that is sooner than its present end,
 * or else within the range of a new one.
 */
export function requireNewEnd(end: Date | null, { before, now }: { before: Date | null; now: Date }): void {
  const sooner = end !== null && (before === null || end.getTime() < before.getTime())
  if (!sooner) return requireValidity(end, now)
  if (end.getTime() > now.getTime()) return
  throw invalid('expiresAt', 'Choose a moment in the future.')
}

/** Throws `limit.reached` when the application has its two secrets. */
export function requireRoomForSecret(count: number): void {
  if (count < maxSecrets) return
  throw new AppError('limit.reached', {
    message: `An application has at most ${maxSecrets} secrets. Disable and delete one first.`,
  })
}

const soonMs = 14 * dayMs

export type SecretState = 'live' | 'expiring' | 'expired' | 'disabled'

/** Whether a secret is accepted now; `expiring` ones are, for 14 days more at most. */
export function describeSecretState(
  { status, expiresAt }: { status: 'enabled' | 'disabled'; expiresAt: string | null },
  now: Date,
): SecretState {
  if (status === 'disabled') return 'disabled'
  if (expiresAt === null) return 'live'
  const leftMs = Date.parse(expiresAt) - now.getTime()
  if (leftMs <= 0) return 'expired'
  return leftMs < soonMs ? 'expiring' : 'live'
}
