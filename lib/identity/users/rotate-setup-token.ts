import { randomBytes } from 'node:crypto'
import { db } from '@/lib/db/client'
import { peppered } from '@/lib/vault/keys'

/**
 * Makes a new one-time token for the set-up page while the instance has no administrator; older ones stop working.
 * Returns nothing when there is an administrator.
 */
export async function rotateSetupToken(instanceId: string): Promise<string | undefined> {
  const token = randomBytes(32).toString('base64url')
  const stored = await db().$executeRaw`
    UPDATE instances SET "setupTokenHash" = ${peppered('setup-token', token)}
    WHERE id = ${instanceId}
      AND NOT EXISTS (SELECT 1 FROM users WHERE "instanceId" = ${instanceId} AND role = 'administrator')`
  return stored === 1 ? token : undefined
}
