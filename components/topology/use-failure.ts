'use client'

import { useTranslations } from 'next-intl'
import { useToast } from '@/components/ui/toast'
import { useLocalized } from '@/components/ui/use-localized'
import type { ActionResult } from '@/lib/errors'

/** Says why the server did not do something, in a toast and to screen readers. `undefined`: no answer came. */
export function useFailure(announce: (text: string) => void) {
  const t = useTranslations('topology')
  const localized = useLocalized()
  const toast = useToast()
  return (result: ActionResult<unknown> | undefined) => {
    const message = result === undefined || result.ok ? t('unreachable') : localized(result.error.message)
    announce(message)
    toast.failed({
      title: message,
      ...(result?.ok === false ? { description: t('requestId', { id: result.error.requestId }) } : {}),
    })
  }
}
