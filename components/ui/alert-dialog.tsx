'use client'

import { lazy, Suspense } from 'react'
import type { AlertDialogProps } from '@/components/ui/alert-dialog-popup'
import { useOnceOpen } from '@/components/ui/use-once-open'

const AlertDialogPopup = lazy(() => import('@/components/ui/alert-dialog-popup'))

/**
 * Asks before something that cannot be undone. The cancelling button has the focus. Its code comes when one first
 * opens.
 */
export function AlertDialog(props: AlertDialogProps) {
  const needed = useOnceOpen(props.open)
  return needed ? (
    <Suspense>
      <AlertDialogPopup {...props} />
    </Suspense>
  ) : null
}
