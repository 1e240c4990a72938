import type { Actor } from '@/lib/actor'
import { transact } from '@/lib/db/transact'
import { insertApplication } from '@/lib/identity/applications/create-application'
import type { NewApplicationForm } from '@/lib/identity/applications/form-schema'
import type { ApplicationDto } from '@/lib/identity/applications/schema'
import { insertScope } from '@/lib/identity/scopes/create-scope'

/** Creates an application and its first scopes in one transaction. Throws `resource.conflict` by field. */
export async function createApplicationWithScopes(
  actor: Actor,
  { scopes, ...input }: NewApplicationForm,
): Promise<ApplicationDto> {
  return transact(actor, 'application:write', async (context) => {
    const application = await insertApplication(context, input)
    for (const scope of scopes) await insertScope(context, { ...scope, applicationId: application.id })
    return application
  })
}
