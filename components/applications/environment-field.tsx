'use client'

import { useTranslations } from 'next-intl'
import type { UseFormRegisterReturn } from 'react-hook-form'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'

interface EnvironmentFieldProps {
  field: UseFormRegisterReturn
  error: string | undefined
  readOnly?: boolean
}

/** Where an application or agent runs. */
export function EnvironmentField({ field, error, readOnly = false }: EnvironmentFieldProps) {
  const t = useTranslations('applications.field')
  return (
    <Field name="environment" optional label={t('environment')} help={t('environmentHelp')} error={error}>
      <Input {...field} readOnly={readOnly} autoComplete="off" />
    </Field>
  )
}
