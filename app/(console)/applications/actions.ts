'use server'

import { action } from '@/lib/console/action'
import { deleteObject } from '@/lib/deletions/delete-object'
import { deleteForm } from '@/lib/deletions/schema'
import { registerAgent } from '@/lib/identity/agents/register-agent'
import { registerAgentInput } from '@/lib/identity/agents/schema'
import { updateAgent } from '@/lib/identity/agents/update-agent'
import { createApplicationWithScopes } from '@/lib/identity/applications/create-application-with-scopes'
import {
  changeAgentForm,
  changeApplicationForm,
  changeSecretForm,
  newApplicationForm,
  newScopeForm,
  newSecretForm,
  rotateSecretForm,
} from '@/lib/identity/applications/form-schema'
import { updateApplication } from '@/lib/identity/applications/update-application'
import { grantScopesForm } from '@/lib/identity/scope-grants/form-schema'
import { grantScopes } from '@/lib/identity/scope-grants/grant-scopes'
import { createScope } from '@/lib/identity/scopes/create-scope'
import { createSecret } from '@/lib/identity/secrets/create-secret'
import { rotateSecret } from '@/lib/identity/secrets/rotate-secret'
import { updateSecret } from '@/lib/identity/secrets/update-secret'

export const addApplication = action({
  schema: newApplicationForm,
  permission: 'application:write',
  run: createApplicationWithScopes,
})

export const addAgent = action({
  schema: registerAgentInput,
  permission: 'application:write',
  run: registerAgent,
})

export const changeApplication = action({
  schema: changeApplicationForm,
  permission: 'application:write',
  run: (actor, { id, seen, ...changes }) => updateApplication(actor, { id, changes, seen }),
})

export const changeAgent = action({
  schema: changeAgentForm,
  permission: 'application:write',
  run: (actor, { id, seen, ...changes }) => updateAgent(actor, { id, changes, seen }),
})

export const removeApplication = action({
  schema: deleteForm,
  permission: 'application:write',
  run: (actor, input) => deleteObject(actor, { kind: 'application', ...input }),
})

export const removeAgent = action({
  schema: deleteForm,
  permission: 'application:write',
  run: (actor, input) => deleteObject(actor, { kind: 'agent', ...input }),
})

/** The one answer that carries a secret's text; it goes to the dialog that shows it once. */
export const addSecret = action({ schema: newSecretForm, permission: 'secret:write', run: createSecret })

/** Carries the text of the new secret, as `addSecret` does. */
export const replaceSecret = action({
  schema: rotateSecretForm,
  permission: 'secret:write',
  run: rotateSecret,
})

export const changeSecret = action({
  schema: changeSecretForm,
  permission: 'secret:write',
  run: (actor, { id, applicationId, ...changes }) => updateSecret(actor, { id, applicationId, changes }),
})

export const removeSecret = action({
  schema: deleteForm,
  permission: 'secret:write',
  run: (actor, input) => deleteObject(actor, { kind: 'secret', ...input }),
})

export const addScope = action({ schema: newScopeForm, permission: 'application:write', run: createScope })

export const removeScope = action({
  schema: deleteForm,
  permission: 'application:write',
  run: (actor, input) => deleteObject(actor, { kind: 'scope', ...input }),
})

export const addScopeGrants = action({ schema: grantScopesForm, permission: 'grant:write', run: grantScopes })

export const removeScopeGrant = action({
  schema: deleteForm,
  permission: 'grant:write',
  run: (actor, input) => deleteObject(actor, { kind: 'scope_grant', ...input }),
})
