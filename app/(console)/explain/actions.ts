'use server'

import { action } from '@/lib/console/action'
import { applyFix } from '@/lib/explain/apply-fix'
import { applyFixInput } from '@/lib/explain/schema'

/** Applies a previewed fix and tells the decision after it. */
export const applyAccessFix = action({
  schema: applyFixInput,
  permission: 'topology:write',
  run: applyFix,
})
