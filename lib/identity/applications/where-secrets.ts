import type { Prisma } from '@/lib/db/generated/client'
import { soon } from '@/lib/soon'

/** `expiring`: an enabled secret ends soon; `none`: there is no secret. */
export type SecretState = 'expiring' | 'none'

/** Narrows a list of applications by the state of their secrets. */
export function whereSecrets(state: SecretState | undefined): Prisma.ApplicationWhereInput {
  if (state === undefined) return {}
  if (state === 'none') return { secrets: { none: {} } }
  const { now, end } = soon()
  return { secrets: { some: { status: 'enabled', expiresAt: { gt: now, lte: end } } } }
}
