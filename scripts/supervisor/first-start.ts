import type { Actor } from '@/lib/actor'
import type { Config } from '@/lib/config'
import { db } from '@/lib/db/client'
import { AppError } from '@/lib/errors'
import { bootstrapInstance } from '@/lib/identity/bootstrap-instance'
import { createFirstAdministrator } from '@/lib/identity/users/create-first-administrator'
import { rotateSetupToken } from '@/lib/identity/users/rotate-setup-token'
import { firstAdministratorInput } from '@/lib/identity/users/schema'
import { newId } from '@/lib/ids'
import { loadSample } from '@/lib/topology/load-sample'
import { ensureMasterKey, verifyMasterKey } from '@/scripts/supervisor/master-key'
import { print } from '@/scripts/supervisor/print'
import { StartError } from '@/scripts/supervisor/start-error'

/**
 * Brings a migrated database to where the product can serve: master key, instance, signing key, first administrator and
 * sample. Returns the set-up link when nobody can sign in yet. Throws StartError for a key or administrator that does
 * not fit.
 */
export async function completeFirstStart(settings: Config): Promise<string | undefined> {
  await ensureMasterKey(settings)
  await verifyMasterKey()
  const instanceId = await bootstrapInstance()
  if (settings.sample) await loadSampleIntoEmpty(instanceId)
  const token = await rotateSetupToken(instanceId)
  if (token === undefined) return undefined
  if (settings.adminEmail === undefined) return `${settings.publicConsoleUrl}/setup#${token}`
  await createGivenAdministrator(token, settings)
  return undefined
}

async function createGivenAdministrator(token: string, settings: Config): Promise<void> {
  const { adminEmail: email, adminPassword: password } = settings
  const input = firstAdministratorInput.safeParse({ token, email, name: 'Administrator', password })
  if (!input.success) {
    const lines = input.error.issues.map(
      (issue) => `ADMIN_${issue.path.join('.').toUpperCase()}: ${issue.message}`,
    )
    throw new StartError(lines.join('\n'))
  }
  const context = { requestId: newId('req'), sourceIp: '127.0.0.1' }
  await createFirstAdministrator(input.data, context).catch((error: unknown) => {
    const refusal = error instanceof AppError ? error.fields?.['password'] : undefined
    throw refusal === undefined ? error : new StartError(`ADMIN_PASSWORD: ${refusal}`)
  })
  print(`Created the first administrator, ${input.data.email}.`)
}

async function loadSampleIntoEmpty(instanceId: string): Promise<void> {
  const nodes = await db().node.count({ where: { instanceId } })
  const applications = await db().application.count({ where: { instanceId, builtIn: false } })
  const services = await db().service.count({ where: { instanceId } })
  if (nodes + applications + services > 0) return
  const actor: Actor = {
    kind: 'system',
    id: 'system',
    name: 'Sample topology',
    role: 'administrator',
    instanceId,
    via: 'system',
    requestId: newId('req'),
    sourceIp: '127.0.0.1',
  }
  await loadSample(actor).catch((error: unknown) => {
    // Two instances may share one database; the other was faster.
    if (!(error instanceof AppError && error.code === 'resource.conflict')) throw error
  })
  print('Loaded the sample topology.')
}
