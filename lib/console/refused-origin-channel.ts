import { channel } from 'node:diagnostics_channel'
import type { SessionContext } from '@/lib/identity/users/record-session'

/** A request that came from another origin and was refused before any page or route saw it. */
export type RefusedOrigin = SessionContext

/** Where proxy.ts, which runs without the database, tells of them. */
export const refusedOriginChannel = 'sallyport.origin.refused'

/** Tells whoever records refused origins. */
export function announceRefusedOrigin(refused: RefusedOrigin): void {
  channel(refusedOriginChannel).publish(refused)
}
