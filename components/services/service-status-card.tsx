'use client'

import { useTranslations } from 'next-intl'
import { changeService } from '@/app/(console)/services/actions'
import { ImpactSwitch } from '@/components/impact/impact-switch'
import { useDeniedReason } from '@/components/shell/viewer'
import { Card } from '@/components/ui/card'
import type { ServiceDto } from '@/lib/gateway/services/schema'

/** Whether the gateway sends calls to the service. */
export function ServiceStatusCard({ service }: { service: ServiceDto }) {
  const t = useTranslations('services.detail')
  const { id, name, status, modelApiCount } = service
  return (
    <Card title={t('status')} description={t('statusHelp')}>
      <ImpactSwitch
        kind="service"
        id={id}
        checked={status === 'enabled'}
        label={t('statusEnabled')}
        lockedReason={useDeniedReason('service:write')}
        turn={(on) => changeService({ id, status: on ? 'enabled' : 'disabled' })}
        done={(on) => t(on ? 'enabledToast' : 'disabledToast', { name })}
        off={{
          title: t('disableTitle', { name }),
          confirm: t('disable'),
          effect: <p>{t('disableEffect', { count: modelApiCount })}</p>,
        }}
      />
    </Card>
  )
}
