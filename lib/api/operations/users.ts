import { operation } from '@/lib/api/operation'
import { createUser } from '@/lib/identity/users/create-user'
import { listUsers } from '@/lib/identity/users/list-users'
import { listUsersQuery, userDto, userInput, userUpdate } from '@/lib/identity/users/schema'
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
    summary: 'Let a person sign in, as administrator, operator or auditor',
    permission: 'user:write',
    body: userInput,
    status: 201,
    response: userDto,
    run: (actor, { body }) => createUser(actor, body),
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
]
