import { operation } from '@/lib/api/operation'
import { endSessions } from '@/lib/identity/sessions/end-sessions'
import { createPasswordLink } from '@/lib/identity/users/create-password-link'
import { createUser } from '@/lib/identity/users/create-user'
import { getUser } from '@/lib/identity/users/get-user'
import { listUsers } from '@/lib/identity/users/list-users'
import {
  createdUserDto,
  listUsersQuery,
  passwordLinkDto,
  userDto,
  userInput,
  userUpdate,
} from '@/lib/identity/users/schema'
import { unlockUser } from '@/lib/identity/users/unlock-user'
import { updateUser } from '@/lib/identity/users/update-user'
import { pageOf } from '@/lib/schema'

const tag = 'Users'

export const userOperations = [
  operation({
    id: 'listUsers',
    method: 'GET',
    path: '/users',
    tag,
    summary: 'List the people who may sign in to the console',
    permission: 'user:read',
    query: listUsersQuery,
    status: 200,
    response: pageOf(userDto),
    run: (actor, { query }) => listUsers(actor, query),
  }),
  operation({
    id: 'createUser',
    method: 'POST',
    path: '/users',
    tag,
    summary:
      'Let a person sign in, as administrator, operator or auditor; without a password, by a link shown only here',
    permission: 'user:write',
    body: userInput,
    status: 201,
    response: createdUserDto,
    run: (actor, { body }) => createUser(actor, body),
  }),
  operation({
    id: 'getUser',
    method: 'GET',
    path: '/users/{id}',
    tag,
    summary: 'Read one person',
    permission: 'user:read',
    status: 200,
    response: userDto,
    run: (actor, { params }) => getUser(actor, params.id),
  }),
  operation({
    id: 'updateUser',
    method: 'PATCH',
    path: '/users/{id}',
    tag,
    summary: 'Change name, role, status or password of a person; all but the name end their sessions',
    permission: 'user:write',
    body: userUpdate,
    status: 200,
    response: userDto,
    run: (actor, { params, body }) => updateUser(actor, { id: params.id, ...body }),
  }),
  operation({
    id: 'createPasswordLink',
    method: 'POST',
    path: '/users/{id}/password-link',
    tag,
    summary:
      'Make a one-time link with which a person sets a new password; the answer is the only one that shows it',
    permission: 'user:write',
    status: 201,
    response: passwordLinkDto,
    run: (actor, { params }) => createPasswordLink(actor, params.id),
  }),
  operation({
    id: 'unlockUser',
    method: 'POST',
    path: '/users/{id}/unlock',
    tag,
    summary: 'Let a person try again whom wrong passwords have locked out',
    permission: 'user:write',
    status: 200,
    response: userDto,
    run: (actor, { params }) => unlockUser(actor, params.id),
  }),
  operation({
    id: 'endSessions',
    method: 'DELETE',
    path: '/users/{id}/sessions',
    tag,
    summary: 'End every console session of a person',
    permission: 'user:write',
    status: 204,
    run: async (actor, { params }) => {
      await endSessions(actor, params.id)
    },
  }),
]
