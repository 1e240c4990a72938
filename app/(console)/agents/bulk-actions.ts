'use server'

import { bulkImpactAction, bulkSwitchAction } from '@/lib/console/bulk-action'
import { previewAgentSwitch } from '@/lib/identity/agents/preview-switch'
import { updateAgent } from '@/lib/identity/agents/update-agent'

export const previewAgents = bulkImpactAction({ permission: 'application:read', run: previewAgentSwitch })

export const switchAgents = bulkSwitchAction({
  permission: 'application:write',
  run: (actor, { id, status }) => updateAgent(actor, { id, changes: { status } }),
})
