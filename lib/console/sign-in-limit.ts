import { createRateLimit } from '@/lib/console/rate-limit'

/** Failed sign-ins and set-up attempts per client address. Good attempts are given back. */
export const signInLimit = createRateLimit({ limit: 20, windowSeconds: 5 * 60 })
