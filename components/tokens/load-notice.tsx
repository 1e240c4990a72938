'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'

/** Says that grants could not be read, and tries again. */
export function LoadNotice({ onRetry }: { onRetry: () => void }) {
  const t = useTranslations('tokens')
  const common = useTranslations('common')
  return (
    <Notice
      kind="error"
      title={t('factsFailed')}
      action={
        <Button size="sm" onClick={onRetry}>
          {common('retry')}
        </Button>
      }
    >
      {t('factsFailedHelp')}
    </Notice>
  )
}
