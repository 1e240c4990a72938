'use client'

import { useTranslations } from 'next-intl'
import { lazy, Suspense } from 'react'

interface BrokenProps {
  digest: string | undefined
  retry: () => void
}

/** Where not even the code of the view can be loaded, at least what happened is said. */
function TitleOnly() {
  return <h1 role="alert">{useTranslations('shell')('broken.title')}</h1>
}

const View = lazy(() => import('@/components/shell/broken-view').catch(() => ({ default: TitleOnly })))

/** Stands where a page failed. Its code comes when one does; each page would pay for it. */
export function Broken(props: BrokenProps) {
  return (
    <Suspense>
      <View {...props} />
    </Suspense>
  )
}
