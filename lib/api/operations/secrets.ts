import { operation } from '@/lib/api/operation'
import { createSecret } from '@/lib/identity/secrets/create-secret'
import { deleteSecret } from '@/lib/identity/secrets/delete-secret'
import { listSecrets } from '@/lib/identity/secrets/list-secrets'
import {
  createdSecretDto,
  createSecretInput,
  rotateSecretInput,
  secretDto,
  updateSecretInput,
} from '@/lib/identity/secrets/schema'
import { rotateSecret } from '@/lib/identity/secrets/rotate-secret'
import { updateSecret } from '@/lib/identity/secrets/update-secret'
import { pageOf, pageQuery } from '@/lib/schema'

const tag = 'Client secrets'

export const secretOperations = [
  operation({
    id: 'listSecrets',
    method: 'GET',
    path: '/applications/{id}/secrets',
    tag,
    summary: 'List the client secrets of an application by their hints',
    permission: 'application:read',
    query: pageQuery,
    status: 200,
    response: pageOf(secretDto),
    run: (actor, { params, query }) => listSecrets(actor, { applicationId: params.id, ...query }),
  }),
  operation({
    id: 'createSecret',
    method: 'POST',
    path: '/applications/{id}/secrets',
    tag,
    summary: 'Add a client secret, at most two; the answer is the only one that shows it',
    permission: 'secret:write',
    body: createSecretInput,
    status: 201,
    response: createdSecretDto,
    run: (actor, { params, body }) => createSecret(actor, { applicationId: params.id, ...body }),
  }),
  operation({
    id: 'rotateSecret',
    method: 'POST',
    path: '/applications/{id}/secrets/{secretId}/rotate',
    tag,
    summary: 'Add the secret that takes over from another one, and set when that one ends',
    permission: 'secret:write',
    body: rotateSecretInput,
    status: 201,
    response: createdSecretDto,
    run: (actor, { params, body }) =>
      rotateSecret(actor, { applicationId: params.id, id: params.secretId, ...body }),
  }),
  operation({
    id: 'updateSecret',
    method: 'PATCH',
    path: '/applications/{id}/secrets/{secretId}',
    tag,
    summary: 'Enable or disable a client secret or move the end of its validity',
    permission: 'secret:write',
    body: updateSecretInput,
    status: 200,
    response: secretDto,
    run: (actor, { params, body }) =>
      updateSecret(actor, { applicationId: params.id, id: params.secretId, changes: body }),
  }),
  operation({
    id: 'deleteSecret',
    method: 'DELETE',
    path: '/applications/{id}/secrets/{secretId}',
    tag,
    summary: 'Delete a disabled client secret',
    permission: 'secret:write',
    status: 204,
    run: (actor, { params }) => deleteSecret(actor, { applicationId: params.id, id: params.secretId }),
  }),
]
