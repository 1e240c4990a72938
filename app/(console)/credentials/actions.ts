'use server'

import { action } from '@/lib/console/action'
import { deleteObject } from '@/lib/deletions/delete-object'
import { deleteForm } from '@/lib/deletions/schema'
import { createCredential } from '@/lib/vault/credentials/create-credential'
import { changeCredentialForm } from '@/lib/vault/credentials/form-schema'
import { createCredentialInput } from '@/lib/vault/credentials/schema'
import { updateCredential } from '@/lib/vault/credentials/update-credential'

export const addCredential = action({
  schema: createCredentialInput,
  permission: 'credential:write',
  run: createCredential,
})

/** Changes what is shown, the status, or the stored value, which goes in and never comes out. */
export const changeCredential = action({
  schema: changeCredentialForm,
  permission: 'credential:write',
  run: (actor, { id, seen, ...changes }) => updateCredential(actor, { id, changes, seen }),
})

export const removeCredential = action({
  schema: deleteForm,
  permission: 'credential:write',
  run: (actor, input) => deleteObject(actor, { kind: 'credential', ...input }),
})
