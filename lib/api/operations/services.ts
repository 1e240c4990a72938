import { operation } from '@/lib/api/operation'
import { createService } from '@/lib/gateway/services/create-service'
import { deleteService } from '@/lib/gateway/services/delete-service'
import { getService } from '@/lib/gateway/services/get-service'
import { listServices } from '@/lib/gateway/services/list-services'
import {
  createServiceInput,
  listServicesQuery,
  serviceDto,
  updateServiceInput,
} from '@/lib/gateway/services/schema'
import { updateService } from '@/lib/gateway/services/update-service'
import { pageOf } from '@/lib/schema'

const tag = 'Services'

export const serviceOperations = [
  operation({
    id: 'listServices',
    method: 'GET',
    path: '/services',
    tag,
    summary: 'List services; their API keys are never shown',
    permission: 'service:read',
    query: listServicesQuery,
    status: 200,
    response: pageOf(serviceDto),
    run: (actor, { query }) => listServices(actor, query),
  }),
  operation({
    id: 'createService',
    method: 'POST',
    path: '/services',
    tag,
    summary: 'Add an upstream of the gateway',
    permission: 'service:write',
    body: createServiceInput,
    status: 201,
    response: serviceDto,
    run: (actor, { body }) => createService(actor, body),
  }),
  operation({
    id: 'getService',
    method: 'GET',
    path: '/services/{id}',
    tag,
    summary: 'Read a service without its API key',
    permission: 'service:read',
    status: 200,
    response: serviceDto,
    run: (actor, { params }) => getService(actor, params.id),
  }),
  operation({
    id: 'updateService',
    method: 'PATCH',
    path: '/services/{id}',
    tag,
    summary: 'Change a service or rotate its API key',
    permission: 'service:write',
    body: updateServiceInput,
    status: 200,
    response: serviceDto,
    run: (actor, { params, body }) => updateService(actor, { id: params.id, changes: body }),
  }),
  operation({
    id: 'deleteService',
    method: 'DELETE',
    path: '/services/{id}',
    tag,
    summary: 'Delete a service that no Model API uses',
    permission: 'service:write',
    status: 204,
    run: (actor, { params }) => deleteService(actor, params.id),
  }),
]
