'use client'

import { changeConsumer } from '@/app/(console)/consumers/actions'
import { ObjectStatusCard } from '@/components/impact/object-status-card'
import type { ConsumerDto } from '@/lib/gateway/consumers/schema'

/** Whether the gateway lets the consumer in; managed ones can be switched as well. */
export function StatusCard({ consumer }: { consumer: ConsumerDto }) {
  return (
    <ObjectStatusCard
      kind="consumer"
      object={consumer}
      words="consumers.settings"
      permission="consumer:write"
      change={changeConsumer}
      count={consumer.grantCount}
    />
  )
}
