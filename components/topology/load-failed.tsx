'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'

/** Something beside the canvas could not be read, and reading it again. */
export function LoadFailed({ retry }: { retry: () => void }) {
  const t = useTranslations('topology')
  return (
    <Notice
      kind="error"
      action={
        <Button size="sm" onClick={retry}>
          {t('retry')}
        </Button>
      }
    >
      {t('loadFailed')}
    </Notice>
  )
}
