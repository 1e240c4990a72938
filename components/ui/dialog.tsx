'use client'

import { lazy, Suspense } from 'react'
import type { DialogProps } from '@/components/ui/dialog-popup'
import { useOnceOpen } from '@/components/ui/use-once-open'

const DialogPopup = lazy(() => import('@/components/ui/dialog-popup'))

/** A modal dialog: focus is kept inside and returns to where it came from. Its code comes when one first opens. */
export function Dialog(props: DialogProps) {
  const needed = useOnceOpen(props.open)
  return needed ? (
    <Suspense>
      <DialogPopup {...props} />
    </Suspense>
  ) : null
}
