'use client'

import { useTranslations } from 'next-intl'
import { MomentField } from '@/components/ui/moment-field'

interface EndFieldProps {
  /** ISO 8601, null = for good. */
  value: string | null
  onValueChange: (value: string | null) => void
  error: string | undefined
}

/** When a grant ends. */
export function EndField(props: EndFieldProps) {
  const t = useTranslations('consumers.grants')
  return (
    <MomentField
      {...props}
      name="expiresAt"
      optional
      label={t('end')}
      help={(zone) => t('endHelp', { zone })}
    />
  )
}
