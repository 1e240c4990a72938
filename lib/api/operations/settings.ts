import { operation } from '@/lib/api/operation'
import { getInstance } from '@/lib/identity/instance/get-instance'
import { getSecurity } from '@/lib/identity/instance/get-security'
import { instanceDto, instanceUpdate, securitySettings, securityUpdate } from '@/lib/identity/instance/schema'
import { updateInstance } from '@/lib/identity/instance/update-instance'
import { updateSecurity } from '@/lib/identity/instance/update-security'

const tag = 'Settings'

export const settingOperations = [
  operation({
    id: 'getInstance',
    method: 'GET',
    path: '/instance',
    tag,
    summary: 'Read the instance: its id, issuer and how much it holds',
    permission: 'setting:read',
    status: 200,
    response: instanceDto,
    run: (actor) => getInstance(actor),
  }),
  operation({
    id: 'updateInstance',
    method: 'PATCH',
    path: '/instance',
    tag,
    summary: 'Change the description of the instance',
    permission: 'setting:write',
    body: instanceUpdate,
    status: 200,
    response: instanceUpdate,
    run: (actor, { body }) => updateInstance(actor, body),
  }),
  operation({
    id: 'getSecurity',
    method: 'GET',
    path: '/settings/security',
    tag,
    summary: 'Read how long console sessions last and what passwords need',
    permission: 'setting:read',
    status: 200,
    response: securitySettings,
    run: (actor) => getSecurity(actor),
  }),
  operation({
    id: 'updateSecurity',
    method: 'PATCH',
    path: '/settings/security',
    tag,
    summary: 'Change how long console sessions last and what passwords need, at once',
    permission: 'setting:write',
    body: securityUpdate,
    status: 200,
    response: securitySettings,
    run: (actor, { body }) => updateSecurity(actor, body),
  }),
]
