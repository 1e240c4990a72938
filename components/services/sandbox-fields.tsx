'use client'

import { useTranslations } from 'next-intl'
import type { UseFormRegisterReturn } from 'react-hook-form'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'

/** What the Sandbox is, said before anything is chosen about it. */
export function SandboxNotice() {
  const t = useTranslations('services.sandbox')
  return (
    <Notice kind="warning" title={t('title')}>
      {t('help')}
    </Notice>
  )
}

interface PaceFieldProps {
  /** The registered number of milliseconds. */
  control: UseFormRegisterReturn
  error: string | undefined
  readOnly?: boolean
}

/** How long the Sandbox pauses between two chunks. */
export function PaceField({ control, error, readOnly = false }: PaceFieldProps) {
  const t = useTranslations('services.field')
  return (
    <Field name="paceMs" label={t('pace')} help={t('paceHelp')} error={error}>
      <Input {...control} unit="ms" type="number" min={0} max={5000} step={10} readOnly={readOnly} />
    </Field>
  )
}
