'use client'

import { useTranslations } from 'next-intl'
import { Controller } from 'react-hook-form'
import { addSecret } from '@/app/(console)/applications/actions'
import { usualEnd, ValidityField } from '@/components/applications/validity-field'
import { FormDialog } from '@/components/ui/form-dialog'
import { useActionForm } from '@/components/ui/use-action-form'

interface AddSecretDialogProps {
  applicationId: string
  onClose: () => void
  /** Receives the text of the secret; nothing else ever does. */
  onAdded: (clientSecret: string) => void
}

/** Asks how long the new secret is to be valid, and makes it. */
export function AddSecretDialog({ applicationId, onClose, onAdded }: AddSecretDialogProps) {
  const t = useTranslations('applications.addSecret')
  const action = useActionForm({
    schema: async () => (await import('@/lib/identity/applications/form-schema')).newSecretForm,
    action: addSecret,
    defaultValues: { applicationId, expiresAt: usualEnd() },
    onDone: ({ clientSecret }) => onAdded(clientSecret),
  })
  return (
    <FormDialog
      form={action}
      title={t('title')}
      description={t('help')}
      submit={t('submit')}
      onClose={onClose}
    >
      <Controller
        control={action.form.control}
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
