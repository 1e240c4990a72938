import { expect, test } from 'vitest'
import { effectivePermissions } from '@/lib/identity/api-tokens/rules'
import { permissions } from '@/lib/identity/permissions'

test.each([
  ['administrator', [], 'administrator', permissions.length],
  [
    'administrator',
    [],
    'auditor',
    effectivePermissions({ role: 'auditor', permissions: [] }, 'auditor').length,
  ],
  ['auditor', ['user:read', 'grant:read'], 'operator', 1],
  ['operator', ['grant:write'], 'auditor', 0],
] as const)('%s limited to %j for a %s holds %i permissions', (role, list, owner, count) => {
  expect(effectivePermissions({ role, permissions: [...list] }, owner)).toHaveLength(count)
})
