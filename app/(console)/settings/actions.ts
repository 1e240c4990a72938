'use server'

import { action } from '@/lib/console/action'
import { changeInstanceForm, changeSecurityForm } from '@/lib/identity/instance/schema'
import { updateInstance } from '@/lib/identity/instance/update-instance'
import { updateSecurity } from '@/lib/identity/instance/update-security'

export const changeInstance = action({
  schema: changeInstanceForm,
  permission: 'setting:write',
  run: updateInstance,
})

export const changeSecurity = action({
  schema: changeSecurityForm,
  permission: 'setting:write',
  run: updateSecurity,
})
