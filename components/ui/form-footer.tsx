'use client'

import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'

interface FormFooterProps {
  /** The verb on the submitting button. */
  submit: string
  pending: boolean
  /** Why the reader may not submit. */
  deniedReason: string | undefined
  /** Where "Cancel" leads; entered input is asked about on the way. */
  cancel: Route
}

/** The foot of a form that makes something new. */
export function FormFooter({ submit, pending, deniedReason, cancel }: FormFooterProps) {
  const t = useTranslations('common')
  return (
    <div className="flex flex-wrap items-center justify-end gap-2">
      {deniedReason !== undefined && <span className="mr-auto text-xs text-muted">{deniedReason}</span>}
      <LinkButton href={cancel}>{t('cancel')}</LinkButton>
      <Button type="submit" variant="primary" pending={pending} disabledReason={deniedReason}>
        {submit}
      </Button>
    </div>
  )
}
