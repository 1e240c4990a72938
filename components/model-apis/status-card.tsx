'use client'

import { useTranslations } from 'next-intl'
import { LastCall } from '@/components/model-apis/last-call'
import { SwitchCard } from '@/components/model-apis/switch-card'
import type { ModelApiImpact } from '@/lib/gateway/model-apis/describe-impact'
import type { ModelApiDto } from '@/lib/gateway/model-apis/schema'

/** Whether the Model API answers at all. */
export function StatusCard({ modelApi, impact }: { modelApi: ModelApiDto; impact: ModelApiImpact }) {
  const t = useTranslations('model-apis.settings')
  const { id, name, status, grantCount } = modelApi
  return (
    <SwitchCard
      id={id}
      title={t('status')}
      description={t('statusHelp')}
      label={t('statusEnabled')}
      checked={status === 'enabled'}
      changeTo={(on) => ({ status: on ? 'enabled' : 'disabled' })}
      done={(on) => t(on ? 'enabledToast' : 'disabledToast', { name })}
      question={{
        title: t('disableTitle', { name }),
        confirm: t('disable'),
        effect: (
          <>
            <p>{t('disableEffect', { count: grantCount })}</p>
            <LastCall impact={impact} />
          </>
        ),
      }}
    />
  )
}
