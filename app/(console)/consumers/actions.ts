'use server'

import { action } from '@/lib/console/action'
import { deleteObject } from '@/lib/deletions/delete-object'
import { deleteForm } from '@/lib/deletions/schema'
import { createConsumer } from '@/lib/gateway/consumers/create-consumer'
import { changeConsumerForm } from '@/lib/gateway/consumers/form-schema'
import { createConsumerInput } from '@/lib/gateway/consumers/schema'
import { updateConsumer } from '@/lib/gateway/consumers/update-consumer'
import { createGrant } from '@/lib/gateway/grants/create-grant'
import { changeGrantForm } from '@/lib/gateway/grants/form-schema'
import { createGrantInput } from '@/lib/gateway/grants/schema'
import { updateGrant } from '@/lib/gateway/grants/update-grant'

export const addConsumer = action({
  schema: createConsumerInput,
  permission: 'consumer:write',
  run: createConsumer,
})

export const changeConsumer = action({
  schema: changeConsumerForm,
  permission: 'consumer:write',
  run: (actor, { id, seen, ...changes }) => updateConsumer(actor, { id, changes, seen }),
})

export const removeConsumer = action({
  schema: deleteForm,
  permission: 'consumer:write',
  run: (actor, input) => deleteObject(actor, { kind: 'consumer', ...input }),
})

export const addGrant = action({ schema: createGrantInput, permission: 'grant:write', run: createGrant })

export const changeGrant = action({
  schema: changeGrantForm,
  permission: 'grant:write',
  run: (actor, { id, seen, ...changes }) => updateGrant(actor, { id, changes, seen }),
})

export const removeGrant = action({
  schema: deleteForm,
  permission: 'grant:write',
  run: (actor, input) => deleteObject(actor, { kind: 'grant', ...input }),
})
