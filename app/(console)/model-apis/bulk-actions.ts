'use server'

import { bulkImpactAction, bulkSwitchAction } from '@/lib/console/bulk-action'
import { previewModelApiSwitch } from '@/lib/gateway/model-apis/preview-switch'
import { updateModelApi } from '@/lib/gateway/model-apis/update-model-api'

export const previewModelApis = bulkImpactAction({ permission: 'model_api:read', run: previewModelApiSwitch })

export const switchModelApis = bulkSwitchAction({
  permission: 'model_api:write',
  run: (actor, { id, status }) => updateModelApi(actor, { id, changes: { status } }),
})
