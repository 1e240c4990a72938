'use server'

import { action } from '@/lib/console/action'
import { createConsumer } from '@/lib/gateway/consumers/create-consumer'
import { deleteConsumer } from '@/lib/gateway/consumers/delete-consumer'
import { changeConsumerForm, consumerKey } from '@/lib/gateway/consumers/form-schema'
import { createConsumerInput } from '@/lib/gateway/consumers/schema'
import { updateConsumer } from '@/lib/gateway/consumers/update-consumer'
import { createGrant } from '@/lib/gateway/grants/create-grant'
import { deleteGrant } from '@/lib/gateway/grants/delete-grant'
import { grantKey } from '@/lib/gateway/grants/form-schema'
import { createGrantInput } from '@/lib/gateway/grants/schema'

export const addConsumer = action({
  schema: createConsumerInput,
  permission: 'consumer:write',
  run: createConsumer,
})

export const changeConsumer = action({
  schema: changeConsumerForm,
  permission: 'consumer:write',
  run: (actor, { id, ...changes }) => updateConsumer(actor, { id, changes }),
})

export const removeConsumer = action({
  schema: consumerKey,
  permission: 'consumer:write',
  run: (actor, { id }) => deleteConsumer(actor, id),
})

export const addGrant = action({ schema: createGrantInput, permission: 'grant:write', run: createGrant })

export const removeGrant = action({
  schema: grantKey,
  permission: 'grant:write',
  run: (actor, { id }) => deleteGrant(actor, id),
})
