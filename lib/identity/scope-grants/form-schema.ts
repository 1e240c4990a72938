import * as z from 'zod'
import { objectId } from '@/lib/schema'

/** Several scopes of one resource server for one client, as the console's dialogs grant them. */
export const grantScopesForm = z.strictObject({
  clientId: z.string().min(1, 'Choose an application.').pipe(objectId),
  scopeIds: z.array(objectId).min(1, 'Choose at least one.').max(50, 'Use at most 50 scopes.'),
})
export type GrantScopesForm = z.output<typeof grantScopesForm>
