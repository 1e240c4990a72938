import * as z from 'zod'
import { updateAgentInput } from '@/lib/identity/agents/schema'
import { createApplicationInput, updateApplicationInput } from '@/lib/identity/applications/schema'
import { createSecretInput, updateSecretInput } from '@/lib/identity/secrets/schema'
import { createScopeInput } from '@/lib/identity/scopes/schema'
import { instant, objectId, seenValues } from '@/lib/schema'

/** What the forms of the console send: the inputs of the use cases, with the id of what they change. */

/** A new application with its first scopes. */
export const newApplicationForm = createApplicationInput
  .safeExtend({ scopes: z.array(createScopeInput).max(50, 'Use at most 50 scopes.').default([]) })
  .superRefine(({ scopes, audience }, context) => {
    if (scopes.length > 0 && audience === undefined) {
      context.addIssue({
        code: 'custom',
        path: ['audience'],
        message: 'Set a resource server identifier first; scopes belong to a resource server.',
      })
    }
    scopes.forEach(({ value }, index) => {
      if (scopes.findIndex((scope) => scope.value === value) === index) return
      context.addIssue({
        code: 'custom',
        path: ['scopes', index, 'value'],
        message: 'Each scope value stands once.',
      })
    })
  })
export type NewApplicationForm = z.output<typeof newApplicationForm>

export const changeApplicationForm = updateApplicationInput.safeExtend({ id: objectId, seen: seenValues })
export const changeAgentForm = updateAgentInput.safeExtend({ id: objectId, seen: seenValues })

export const newSecretForm = createSecretInput.extend({
  applicationId: objectId,
  expiresAt: z.iso
    .datetime({
      offset: true,
      error: 'A secret is valid for 1 day to 3 years from now, or without end.',
    })
    .nullable(),
})
export const rotateSecretForm = newSecretForm.extend({
  /** The secret that is replaced. */
  id: objectId,
  oldEndsAt: instant.nullable(),
})
export const changeSecretForm = updateSecretInput.safeExtend({ id: objectId, applicationId: objectId })

export const newScopeForm = createScopeInput.extend({ applicationId: objectId })
