'use server'

import { bulkImpactAction, bulkSwitchAction } from '@/lib/console/bulk-action'
import { previewServiceSwitch } from '@/lib/gateway/services/preview-switch'
import { updateService } from '@/lib/gateway/services/update-service'

export const previewServices = bulkImpactAction({ permission: 'service:read', run: previewServiceSwitch })

export const switchServices = bulkSwitchAction({
  permission: 'service:write',
  run: (actor, { id, status }) => updateService(actor, { id, changes: { status } }),
})
