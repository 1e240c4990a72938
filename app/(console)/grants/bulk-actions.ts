'use server'

import { bulkSelection } from '@/lib/bulk/schema'
import { action } from '@/lib/console/action'
import { bulkAction } from '@/lib/console/bulk-action'
import { deleteGrant } from '@/lib/gateway/grants/delete-grant'
import { previewGrantRevocation } from '@/lib/gateway/grants/preview-revocation'
import { deleteScopeGrant } from '@/lib/identity/scope-grants/delete-scope-grant'
import { previewScopeRevocation } from '@/lib/identity/scope-grants/preview-revocation'

export const previewGrants = action({
  schema: bulkSelection,
  permission: 'grant:read',
  run: previewGrantRevocation,
  readOnly: true,
})

export const revokeGrants = bulkAction({ permission: 'grant:write', run: deleteGrant })

export const previewScopeGrants = action({
  schema: bulkSelection,
  permission: 'grant:read',
  run: previewScopeRevocation,
  readOnly: true,
})

export const revokeScopeGrants = bulkAction({ permission: 'grant:write', run: deleteScopeGrant })
