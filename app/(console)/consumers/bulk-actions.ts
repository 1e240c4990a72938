'use server'

import { bulkImpactAction, bulkSwitchAction } from '@/lib/console/bulk-action'
import { previewConsumerSwitch } from '@/lib/gateway/consumers/preview-switch'
import { updateConsumer } from '@/lib/gateway/consumers/update-consumer'

export const previewConsumers = bulkImpactAction({ permission: 'consumer:read', run: previewConsumerSwitch })

export const switchConsumers = bulkSwitchAction({
  permission: 'consumer:write',
  run: (actor, { id, status }) => updateConsumer(actor, { id, changes: { status } }),
})
