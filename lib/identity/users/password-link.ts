import { randomBytes } from 'node:crypto'
import type { Actor } from '@/lib/actor'
import { config } from '@/lib/config'
import type { PasswordLinkDto } from '@/lib/identity/users/schema'
import { peppered } from '@/lib/vault/keys'

/** How long a one-time link works. */
export const linkHours = 72

/** A new one-time link: what goes into the person's row, and the link itself, to be shown once. */
export function newPasswordLink(maker: Actor): {
  columns: { linkHash: string; linkExpiresAt: Date; linkMadeBy: string }
  link: PasswordLinkDto
} {
  const token = randomBytes(32).toString('base64url')
  const linkExpiresAt = new Date(Date.now() + linkHours * 60 * 60_000)
  return {
    columns: { linkHash: hashLink(token), linkExpiresAt, linkMadeBy: maker.id },
    // The token stands in the fragment, which browsers send to nobody: not to us, not to a proxy, not as a referrer.
    link: { url: `${config().publicConsoleUrl}/invitation#${token}`, expiresAt: linkExpiresAt.toISOString() },
  }
}

/** The stored form of a link's token. */
export function hashLink(token: string): string {
  return peppered('password-link', token)
}
