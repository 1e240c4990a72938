'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { addSecret } from '@/app/(console)/applications/actions'
import { FormDialog } from '@/components/ui/form-dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { RadioGroup } from '@/components/ui/radio-group'
import { Time } from '@/components/ui/time'
import { useActionForm } from '@/components/ui/use-action-form'
import { newSecretForm } from '@/lib/identity/applications/form-schema'

const dayMs = 24 * 60 * 60 * 1000
const longestDays = 3 * 365
const presets = { never: null, days30: 30, days90: 90, days365: 365 } as const
type Validity = keyof typeof presets | 'custom'

interface AddSecretDialogProps {
  applicationId: string
  onClose: () => void
  /** Receives the text of the secret; nothing else ever does. */
  onAdded: (clientSecret: string) => void
}

/** Asks how long the new secret is to be valid, and makes it. */
export function AddSecretDialog({ applicationId, onClose, onAdded }: AddSecretDialogProps) {
  const t = useTranslations('applications.addSecret')
  const [validity, setValidity] = useState<Validity>('days90')
  const [days, setDays] = useState('180')
  const action = useActionForm({
    schema: newSecretForm,
    action: addSecret,
    defaultValues: { applicationId, expiresAt: inDays(90) },
    onDone: ({ clientSecret }) => onAdded(clientSecret),
  })
  const { setValue, watch } = action.form
  const expiresAt = watch('expiresAt')

  function choose(next: Validity, customDays = days) {
    setValidity(next)
    setDays(customDays)
    setValue('expiresAt', inDays(next === 'custom' ? Number(customDays) : presets[next]))
  }

  return (
    <FormDialog
      form={action}
      title={t('title')}
      description={t('help')}
      submit={t('submit')}
      onClose={onClose}
    >
      <RadioGroup
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
          error={action.errorOf('expiresAt')}
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
      {typeof expiresAt === 'string' && expiresAt !== '' && (
        <p className="text-xs text-muted">{t.rich('until', { when: () => <Time value={expiresAt} /> })}</p>
      )}
    </FormDialog>
  )
}

/** The moment so many days from now; an unusable number becomes an empty text, which the schema refuses. */
function inDays(days: number | null): string | null {
  if (days === null) return null
  const end = new Date(Date.now() + days * dayMs)
  const usable = Number.isFinite(days) && days > 0 && days <= longestDays && !Number.isNaN(end.getTime())
  return usable ? end.toISOString() : ''
}
