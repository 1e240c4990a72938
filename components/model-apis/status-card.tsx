'use client'

import { changeModelApi } from '@/app/(console)/model-apis/actions'
import { ObjectStatusCard } from '@/components/impact/object-status-card'
import type { ModelApiDto } from '@/lib/gateway/model-apis/schema'

/** Whether the Model API answers at all. */
export function StatusCard({ modelApi }: { modelApi: ModelApiDto }) {
  return (
    <ObjectStatusCard
      kind="model_api"
      object={modelApi}
      words="model-apis.settings"
      permission="model_api:write"
      change={changeModelApi}
      count={modelApi.grantCount}
    />
  )
}
