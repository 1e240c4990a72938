'use client'

import { changeService } from '@/app/(console)/services/actions'
import { ObjectStatusCard } from '@/components/impact/object-status-card'
import type { ServiceDto } from '@/lib/gateway/services/schema'

/** Whether the gateway sends calls to the service. */
export function ServiceStatusCard({ service }: { service: ServiceDto }) {
  return (
    <ObjectStatusCard
      kind="service"
      object={service}
      words="services.detail"
      permission="service:write"
      change={changeService}
      count={service.modelApiCount}
    />
  )
}
