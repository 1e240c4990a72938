'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { AlertDialog } from '@/components/ui/alert-dialog'
import { useLeaveGuard } from '@/components/ui/leave-guard'

/** While active, asks before a link, Back, a reload or a closed tab throws unsaved input away. */
export function UnsavedGuard({ active }: { active: boolean }) {
  const t = useTranslations('common.form')
  const [held, setHeld] = useState<{ proceed: () => void }>()
  useLeaveGuard(active, (proceed) => setHeld({ proceed }))
  return (
    <AlertDialog
      open={held !== undefined}
      onOpenChange={(open) => !open && setHeld(undefined)}
      title={t('discardTitle')}
      confirm={t('discard')}
      cancel={t('keepEditing')}
      onConfirm={() => {
        setHeld(undefined)
        held?.proceed()
      }}
    >
      {t('discardText')}
    </AlertDialog>
  )
}
