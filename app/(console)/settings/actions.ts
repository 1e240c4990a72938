'use server'

import { action } from '@/lib/console/action'
import { instanceUpdate, securityUpdate } from '@/lib/identity/instance/schema'
import { updateInstance } from '@/lib/identity/instance/update-instance'
import { updateSecurity } from '@/lib/identity/instance/update-security'

export const changeInstance = action({
  schema: instanceUpdate,
  permission: 'setting:write',
  run: updateInstance,
})

export const changeSecurity = action({
  schema: securityUpdate,
  permission: 'setting:write',
  run: updateSecurity,
})
