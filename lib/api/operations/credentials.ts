import { operation } from '@/lib/api/operation'
import { createCredential } from '@/lib/vault/credentials/create-credential'
import { deleteCredential } from '@/lib/vault/credentials/delete-credential'
import { getCredential } from '@/lib/vault/credentials/get-credential'
import { listCredentials } from '@/lib/vault/credentials/list-credentials'
import {
  createCredentialInput,
  credentialDto,
  listCredentialsQuery,
  updateCredentialInput,
} from '@/lib/vault/credentials/schema'
import { updateCredential } from '@/lib/vault/credentials/update-credential'
import { pageOf } from '@/lib/schema'

const tag = 'Credentials'

export const credentialOperations = [
  operation({
    id: 'listCredentials',
    method: 'GET',
    path: '/credentials',
    tag,
    summary: 'List credentials; their secrets are never shown',
    permission: 'credential:read',
    query: listCredentialsQuery,
    status: 200,
    response: pageOf(credentialDto),
    run: (actor, { query }) => listCredentials(actor, query),
  }),
  operation({
    id: 'createCredential',
    method: 'POST',
    path: '/credentials',
    tag,
    summary: 'Store a third-party secret',
    permission: 'credential:write',
    body: createCredentialInput,
    status: 201,
    response: credentialDto,
    run: (actor, { body }) => createCredential(actor, body),
  }),
  operation({
    id: 'getCredential',
    method: 'GET',
    path: '/credentials/{id}',
    tag,
    summary: 'Read a credential without its secret',
    permission: 'credential:read',
    status: 200,
    response: credentialDto,
    run: (actor, { params }) => getCredential(actor, params.id),
  }),
  operation({
    id: 'updateCredential',
    method: 'PATCH',
    path: '/credentials/{id}',
    tag,
    summary: 'Change a credential or rotate its secret',
    permission: 'credential:write',
    body: updateCredentialInput,
    status: 200,
    response: credentialDto,
    run: (actor, { params, body }) => updateCredential(actor, { id: params.id, changes: body }),
  }),
  operation({
    id: 'deleteCredential',
    method: 'DELETE',
    path: '/credentials/{id}',
    tag,
    summary: 'Delete a disabled credential that nothing depends on',
    permission: 'credential:write',
    status: 204,
    run: (actor, { params }) => deleteCredential(actor, params.id),
  }),
]
