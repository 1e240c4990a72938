'use server'

import { bulkImpactAction, bulkSwitchAction } from '@/lib/console/bulk-action'
import { previewApplicationSwitch } from '@/lib/identity/applications/preview-switch'
import { updateApplication } from '@/lib/identity/applications/update-application'

export const previewApplications = bulkImpactAction({
  permission: 'application:read',
  run: previewApplicationSwitch,
})

export const switchApplications = bulkSwitchAction({
  permission: 'application:write',
  run: (actor, { id, status }) => updateApplication(actor, { id, changes: { status } }),
})
