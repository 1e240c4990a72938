'use server'

import { bulkImpactAction, bulkSwitchAction } from '@/lib/console/bulk-action'
import { previewCredentialSwitch } from '@/lib/vault/credentials/preview-switch'
import { updateCredential } from '@/lib/vault/credentials/update-credential'

export const previewCredentials = bulkImpactAction({
  permission: 'credential:read',
  run: previewCredentialSwitch,
})

export const switchCredentials = bulkSwitchAction({
  permission: 'credential:write',
  run: (actor, { id, status }) => updateCredential(actor, { id, changes: { status } }),
})
