'use client'

import { useTranslations } from 'next-intl'
import { Select } from '@/components/ui/select'
import type { CredentialDto } from '@/lib/vault/credentials/schema'

interface LabelSelectProps {
  value: CredentialDto['label']
  onValueChange: (value: CredentialDto['label']) => void
  disabled?: boolean
}

/** What the credential opens: a model or another service. It decides which node it can be bound to. */
export function LabelSelect(props: LabelSelectProps) {
  const t = useTranslations('credentials.label')
  return (
    <Select
      {...props}
      options={[
        { value: 'llm', label: t('llm'), note: t('llmHelp') },
        { value: 'saas', label: t('saas'), note: t('saasHelp') },
      ]}
    />
  )
}
