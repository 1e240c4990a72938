'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'

/** Stands where a page failed: what happened, how to find the cause in the log, and a way to try again. */
export default function BrokenView({ digest, retry }: { digest: string | undefined; retry: () => void }) {
  const t = useTranslations('shell')
  return (
    <div role="alert" className="grid min-h-[60vh] place-items-center p-6">
      <div className="flex max-w-sm flex-col items-start gap-4">
        <div className="flex flex-col gap-1">
          <h1 className="text-xl font-semibold tracking-tight">{t('broken.title')}</h1>
          <p className="text-sm break-words text-muted">{t('broken.text', { digest: digest ?? '–' })}</p>
        </div>
        <Button variant="primary" onClick={retry}>
          {t('broken.action')}
        </Button>
      </div>
    </div>
  )
}
