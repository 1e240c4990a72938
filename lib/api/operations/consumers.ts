import { operation } from '@/lib/api/operation'
import { createConsumer } from '@/lib/gateway/consumers/create-consumer'
import { deleteConsumer } from '@/lib/gateway/consumers/delete-consumer'
import { getConsumer } from '@/lib/gateway/consumers/get-consumer'
import { listConsumers } from '@/lib/gateway/consumers/list-consumers'
import {
  consumerDto,
  createConsumerInput,
  listConsumersQuery,
  updateConsumerInput,
} from '@/lib/gateway/consumers/schema'
import { updateConsumer } from '@/lib/gateway/consumers/update-consumer'
import { pageOf } from '@/lib/schema'

const tag = 'Consumers'

export const consumerOperations = [
  operation({
    id: 'listConsumers',
    method: 'GET',
    path: '/consumers',
    tag,
    summary: 'List consumers',
    permission: 'consumer:read',
    query: listConsumersQuery,
    status: 200,
    response: pageOf(consumerDto),
    run: (actor, { query }) => listConsumers(actor, query),
  }),
  operation({
    id: 'createConsumer',
    method: 'POST',
    path: '/consumers',
    tag,
    summary: 'Make a caller known by a claim of its token',
    permission: 'consumer:write',
    body: createConsumerInput,
    status: 201,
    response: consumerDto,
    run: (actor, { body }) => createConsumer(actor, body),
  }),
  operation({
    id: 'getConsumer',
    method: 'GET',
    path: '/consumers/{id}',
    tag,
    summary: 'Read a consumer',
    permission: 'consumer:read',
    status: 200,
    response: consumerDto,
    run: (actor, { params }) => getConsumer(actor, params.id),
  }),
  operation({
    id: 'updateConsumer',
    method: 'PATCH',
    path: '/consumers/{id}',
    tag,
    summary: 'Change a consumer; of a managed one only the status',
    permission: 'consumer:write',
    body: updateConsumerInput,
    status: 200,
    response: consumerDto,
    run: (actor, { params, body }) => updateConsumer(actor, { id: params.id, changes: body }),
  }),
  operation({
    id: 'deleteConsumer',
    method: 'DELETE',
    path: '/consumers/{id}',
    tag,
    summary: 'Delete a consumer made by hand, with its grants',
    permission: 'consumer:write',
    status: 204,
    run: (actor, { params }) => deleteConsumer(actor, params.id),
  }),
]
