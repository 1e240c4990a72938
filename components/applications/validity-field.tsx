'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { RadioGroup } from '@/components/ui/radio-group'
import { Time } from '@/components/ui/time'

const dayMs = 24 * 60 * 60 * 1000
const longestDays = 3 * 365
const presets = { never: null, days30: 30, days90: 90, days365: 365 } as const
type Validity = keyof typeof presets | 'custom'

/** What the field begins with. */
export function usualEnd(): string | null {
  return inDays(presets.days90)
}

interface ValidityFieldProps {
  /** ISO 8601; null = for good, an empty text = unusable. */
  value: string | null
  onValueChange: (value: string | null) => void
  error: string | undefined
}

/** How long a new secret is to be valid. */
export function ValidityField({ value, onValueChange, error }: ValidityFieldProps) {
  const t = useTranslations('applications.addSecret')
  const [validity, setValidity] = useState<Validity>('days90')
  const [days, setDays] = useState('180')

  function choose(next: Validity, customDays = days) {
    setValidity(next)
    setDays(customDays)
    onValueChange(inDays(next === 'custom' ? Number(customDays) : presets[next]))
  }

  return (
    <>
      <RadioGroup
        showLabel
        label={t('validity')}
        value={validity}
        onValueChange={(next) => choose(next)}
        options={[
          { value: 'days30', label: t('days30') },
          { value: 'days90', label: t('days90') },
          { value: 'days365', label: t('days365') },
          { value: 'never', label: t('never'), help: t('neverHelp') },
          { value: 'custom', label: t('custom') },
        ]}
      />
      {validity === 'custom' && (
        <Field
          name="expiresAt"
          label={t('days')}
          help={t('customHelp')}
          error={error}
          className="max-w-40 pl-6"
        >
          <Input
            type="number"
            min={1}
            max={longestDays}
            value={days}
            onValueChange={(text) => choose('custom', text)}
          />
        </Field>
      )}
      {value !== null && value !== '' && (
        <p className="text-xs text-muted">{t.rich('until', { when: () => <Time value={value} /> })}</p>
      )}
    </>
  )
}

/** The moment so many days from now; an unusable number becomes an empty text, which the schema refuses. */
function inDays(days: number | null): string | null {
  if (days === null) return null
  const end = new Date(Date.now() + days * dayMs)
  const usable = Number.isFinite(days) && days > 0 && days <= longestDays && !Number.isNaN(end.getTime())
  return usable ? end.toISOString() : ''
}
