'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'

interface EndFieldProps {
  /** ISO 8601, null = for good. */
  value: string | null
  onValueChange: (value: string | null) => void
  error: string | undefined
}

/** When a grant ends, typed in the reader's own time zone and kept as UTC. */
export function EndField({ value, onValueChange, error }: EndFieldProps) {
  const t = useTranslations('consumers.grants')
  const [local, setLocal] = useState(() => (value === null ? '' : toLocal(new Date(value))))
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  return (
    <Field name="expiresAt" optional label={t('end')} help={t('endHelp', { zone })} error={error}>
      <Input
        type="datetime-local"
        value={local}
        onValueChange={(text) => {
          setLocal(text)
          onValueChange(text === '' ? null : new Date(text).toISOString())
        }}
      />
    </Field>
  )
}

/** The form that `datetime-local` inputs understand: local time without zone and seconds. */
function toLocal(date: Date): string {
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}
