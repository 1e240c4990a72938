'use client'

import { useTranslations } from 'next-intl'
import { changeConsumer } from '@/app/(console)/consumers/actions'
import { ImpactSwitch } from '@/components/impact/impact-switch'
import { useDeniedReason } from '@/components/shell/viewer'
import { Card } from '@/components/ui/card'
import type { ConsumerDto } from '@/lib/gateway/consumers/schema'

/** Whether the gateway lets the consumer in; managed ones can be switched as well. */
export function StatusCard({ consumer }: { consumer: ConsumerDto }) {
  const t = useTranslations('consumers.settings')
  const { id, name, status, grantCount } = consumer
  return (
    <Card title={t('status')} description={t('statusHelp')}>
      <ImpactSwitch
        kind="consumer"
        id={id}
        checked={status === 'enabled'}
        label={t('statusEnabled')}
        lockedReason={useDeniedReason('consumer:write')}
        turn={(on) => changeConsumer({ id, status: on ? 'enabled' : 'disabled' })}
        done={(on) => t(on ? 'enabledToast' : 'disabledToast', { name })}
        off={{
          title: t('disableTitle', { name }),
          confirm: t('disable'),
          effect: <p>{t('disableEffect', { count: grantCount })}</p>,
        }}
      />
    </Card>
  )
}
