import { operation } from '@/lib/api/operation'
import { createApplication } from '@/lib/identity/applications/create-application'
import { deleteApplication } from '@/lib/identity/applications/delete-application'
import { getApplication } from '@/lib/identity/applications/get-application'
import { listApplications } from '@/lib/identity/applications/list-applications'
import {
  applicationDto,
  createApplicationInput,
  listApplicationsQuery,
  updateApplicationInput,
} from '@/lib/identity/applications/schema'
import { updateApplication } from '@/lib/identity/applications/update-application'
import { pageOf } from '@/lib/schema'

const tag = 'Applications'

export const applicationOperations = [
  operation({
    id: 'listApplications',
    method: 'GET',
    path: '/applications',
    tag,
    summary: 'List applications, newest first; agents only with identityType',
    permission: 'application:read',
    query: listApplicationsQuery,
    status: 200,
    response: pageOf(applicationDto),
    run: (actor, { query }) => listApplications(actor, query),
  }),
  operation({
    id: 'createApplication',
    method: 'POST',
    path: '/applications',
    tag,
    summary: 'Create an M2M application: client, resource server or both',
    permission: 'application:write',
    body: createApplicationInput,
    status: 201,
    response: applicationDto,
    run: (actor, { body }) => createApplication(actor, body),
  }),
  operation({
    id: 'getApplication',
    method: 'GET',
    path: '/applications/{id}',
    tag,
    summary: 'Read an application',
    permission: 'application:read',
    status: 200,
    response: applicationDto,
    run: (actor, { params }) => getApplication(actor, params.id),
  }),
  operation({
    id: 'updateApplication',
    method: 'PATCH',
    path: '/applications/{id}',
    tag,
    summary: 'Change an application; status enables or disables it',
    permission: 'application:write',
    body: updateApplicationInput,
    status: 200,
    response: applicationDto,
    run: (actor, { params, body }) => updateApplication(actor, { id: params.id, changes: body }),
  }),
  operation({
    id: 'deleteApplication',
    method: 'DELETE',
    path: '/applications/{id}',
    tag,
    summary: 'Delete a disabled application that nothing depends on',
    permission: 'application:write',
    status: 204,
    run: (actor, { params }) => deleteApplication(actor, params.id),
  }),
]
