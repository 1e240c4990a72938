'use client'

import { useTranslations } from 'next-intl'
import { changeModelApi } from '@/app/(console)/model-apis/actions'
import { ImpactSwitch } from '@/components/impact/impact-switch'
import { useDeniedReason } from '@/components/shell/viewer'
import { Card } from '@/components/ui/card'
import type { ModelApiDto } from '@/lib/gateway/model-apis/schema'

/** Whether the Model API answers at all. */
export function StatusCard({ modelApi }: { modelApi: ModelApiDto }) {
  const t = useTranslations('model-apis.settings')
  const { id, name, status, grantCount } = modelApi
  return (
    <Card title={t('status')} description={t('statusHelp')}>
      <ImpactSwitch
        kind="model_api"
        id={id}
        checked={status === 'enabled'}
        label={t('statusEnabled')}
        lockedReason={useDeniedReason('model_api:write')}
        turn={(on) => changeModelApi({ id, status: on ? 'enabled' : 'disabled' })}
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
