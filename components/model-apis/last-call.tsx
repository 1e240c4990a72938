'use client'

import { useTranslations } from 'next-intl'
import { Time } from '@/components/ui/time'
import type { ModelApiImpact } from '@/lib/gateway/model-apis/describe-impact'

/** Whether anybody calls the Model API now. */
export function LastCall({ impact: { lastCallAt, callsToday } }: { impact: ModelApiImpact }) {
  const t = useTranslations('model-apis.impact')
  if (lastCallAt === null) return <p>{t('neverCalled')}</p>
  return (
    <p>
      {t.rich('lastCall', {
        count: callsToday,
        when: () => <Time value={lastCallAt} format="relative" />,
      })}
    </p>
  )
}
