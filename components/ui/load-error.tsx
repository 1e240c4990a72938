'use client'

import { lazy, Suspense } from 'react'
import { Page } from '@/components/ui/page'

/** What Next.js gives to an error page. The digest stands in the log beside the error. */
export interface LoadErrorProps {
  error: Error & { digest?: string }
  reset: () => void
}

/** Where not even the code of the view can be loaded, at least what failed is said. */
const TitleOnly = ({ title }: { title: string }) => (
  <Page>
    <p role="alert">{title}</p>
  </Page>
)

const View = lazy(() => import('@/components/ui/load-error-view').catch(() => ({ default: TitleOnly })))

/** Stands where a list or an object could not be loaded. Its code comes when something fails; each page would pay for it. */
export function LoadError(props: LoadErrorProps & { title: string }) {
  return (
    <Suspense>
      <View {...props} />
    </Suspense>
  )
}
