'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { RefObject } from 'react'
import { SecretDialog } from '@/components/ui/secret-dialog'
import type { PasswordLinkDto } from '@/lib/identity/users/schema'

interface PasswordLinkDialogProps {
  /** The dialog is open while there is one. */
  link: PasswordLinkDto | undefined
  /** Whose password it sets. */
  name: string
  onClose: () => void
  finalFocus?: RefObject<HTMLElement | null>
}

/** Shows a one-time link, once. */
export function PasswordLinkDialog({ link, name, ...dialog }: PasswordLinkDialogProps) {
  const t = useTranslations('settings.users.link')
  const locale = useLocale()
  const when =
    link === undefined
      ? ''
      : new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(
          new Date(link.expiresAt),
        )
  return (
    <SecretDialog
      {...dialog}
      title={t('title')}
      description={t('help', { name, when })}
      forms={
        link === undefined
          ? undefined
          : [
              { label: t('tab'), file: 'sallyport-link.txt', text: link.url },
              { label: t('message'), file: 'sallyport-message.txt', text: t('text', { url: link.url }) },
            ]
      }
    />
  )
}
