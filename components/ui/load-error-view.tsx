'use client'

import { CircleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { EmptyState } from '@/components/ui/empty-state'
import type { LoadErrorProps } from '@/components/ui/load-error'
import { Page } from '@/components/ui/page'

/** Stands where a list or an object could not be loaded: says which, how to find the cause, and tries again. */
export default function LoadErrorView({ error, reset, title }: LoadErrorProps & { title: string }) {
  const t = useTranslations('common')
  const id = error.digest ?? ''
  return (
    <Page>
      <div role="alert">
        <EmptyState
          icon={CircleAlert}
          title={title}
          action={
            <Button variant="primary" onClick={reset}>
              {t('retry')}
            </Button>
          }
        >
          <p>{t('loadFailed')}</p>
          {id !== '' && (
            <p className="mt-1 inline-flex items-center gap-1">
              {t('requestId')}: <code className="font-mono text-xs">{id}</code>
              <CopyButton value={id} what={t('requestId')} />
            </p>
          )}
        </EmptyState>
      </div>
    </Page>
  )
}
