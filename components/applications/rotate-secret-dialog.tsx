'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Controller } from 'react-hook-form'
import { replaceSecret } from '@/app/(console)/applications/actions'
import { usualEnd, ValidityField } from '@/components/applications/validity-field'
import { FormDialog } from '@/components/ui/form-dialog'
import { RadioGroup } from '@/components/ui/radio-group'
import { useActionForm } from '@/components/ui/use-action-form'
import type { SecretDto } from '@/lib/identity/secrets/schema'

const hourMs = 60 * 60 * 1000
const overlaps = { hour: 1, day: 24, week: 7 * 24, open: null } as const
type Overlap = keyof typeof overlaps

interface RotateSecretDialogProps {
  /** The secret that is replaced. */
  old: SecretDto
  onClose: () => void
  /** Receives the text of the new secret; nothing else ever does. */
  onAdded: (clientSecret: string) => void
}

/** Begins a rotation: a second secret, and when the first one ends. Both work until then. */
export function RotateSecretDialog({ old, onClose, onAdded }: RotateSecretDialogProps) {
  const t = useTranslations('applications.rotation')
  const [overlap, setOverlap] = useState<Overlap>('day')
  const { id, applicationId, hint } = old
  const action = useActionForm({
    schema: async () => (await import('@/lib/identity/applications/form-schema')).rotateSecretForm,
    action: replaceSecret,
    defaultValues: { id, applicationId, expiresAt: usualEnd(), oldEndsAt: after('day') },
    onDone: ({ clientSecret }) => onAdded(clientSecret),
  })
  const { control, setValue } = action.form
  return (
    <FormDialog
      form={action}
      title={t('title')}
      description={t('help', { hint })}
      submit={t('submit')}
      onClose={onClose}
    >
      <RadioGroup
        label={t('overlap')}
        value={overlap}
        onValueChange={(next) => {
          setOverlap(next)
          setValue('oldEndsAt', after(next), { shouldDirty: true })
        }}
        options={(Object.keys(overlaps) as Overlap[]).map((value) => ({
          value,
          label: t(`overlaps.${value}`),
          ...(value === 'open' ? { help: t('openHelp') } : {}),
        }))}
      />
      <Controller
        control={control}
        name="expiresAt"
        render={({ field }) => (
          <ValidityField
            value={field.value}
            onValueChange={field.onChange}
            error={action.errorOf('expiresAt')}
          />
        )}
      />
    </FormDialog>
  )
}

function after(overlap: Overlap): string | null {
  const hours = overlaps[overlap]
  return hours === null ? null : new Date(Date.now() + hours * hourMs).toISOString()
}
