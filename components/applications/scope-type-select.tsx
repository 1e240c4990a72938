'use client'

import { useTranslations } from 'next-intl'
import { Select } from '@/components/ui/select'

type ScopeType = 'application' | 'user'

interface ScopeTypeSelectProps {
  value: ScopeType
  onValueChange: (value: ScopeType) => void
}

/** Whether a permission is for programs acting on their own or delegated by a person. */
export function ScopeTypeSelect(props: ScopeTypeSelectProps) {
  const t = useTranslations('applications.scopeType')
  return (
    <Select
      {...props}
      options={[
        { value: 'application', label: t('application'), note: t('applicationNote') },
        { value: 'user', label: t('user'), note: t('userNote') },
      ]}
    />
  )
}
