'use client'

import { useTranslations } from 'next-intl'
import type { UseFormRegisterReturn } from 'react-hook-form'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import type { CredentialDto } from '@/lib/vault/credentials/schema'

type ValueField = 'apiKey' | 'clientId' | 'clientSecret'

interface CredentialValueFieldsProps {
  type: CredentialDto['type']
  register: (field: ValueField) => UseFormRegisterReturn
  errorOf: (field: ValueField) => string | undefined
}

/** The secret itself: one key, or a client with its secret. Browsers are asked not to remember it. */
export function CredentialValueFields({ type, register, errorOf }: CredentialValueFieldsProps) {
  const t = useTranslations('credentials.field')
  if (type === 'api_key') {
    return (
      <Field key="apiKey" name="apiKey" label={t('apiKey')} error={errorOf('apiKey')}>
        <Input {...register('apiKey')} type="password" mono autoComplete="new-password" spellCheck={false} />
      </Field>
    )
  }
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field key="clientId" name="clientId" label={t('clientId')} error={errorOf('clientId')}>
        <Input {...register('clientId')} mono autoComplete="off" spellCheck={false} />
      </Field>
      <Field key="clientSecret" name="clientSecret" label={t('clientSecret')} error={errorOf('clientSecret')}>
        <Input
          {...register('clientSecret')}
          type="password"
          mono
          autoComplete="new-password"
          spellCheck={false}
        />
      </Field>
    </div>
  )
}
