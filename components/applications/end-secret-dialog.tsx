'use client'

import { useTranslations } from 'next-intl'
import { Controller } from 'react-hook-form'
import { changeSecret } from '@/app/(console)/applications/actions'
import { FormDialog } from '@/components/ui/form-dialog'
import { MomentField } from '@/components/ui/moment-field'
import { useToast } from '@/components/ui/toast'
import { useActionForm } from '@/components/ui/use-action-form'
import type { SecretDto } from '@/lib/identity/secrets/schema'

/** Chooses when a secret ends. */
export function EndSecretDialog({ secret, onClose }: { secret: SecretDto; onClose: () => void }) {
  const t = useTranslations('applications.rotation')
  const toast = useToast()
  const { id, applicationId, expiresAt, hint } = secret
  const action = useActionForm({
    schema: async () => (await import('@/lib/identity/applications/form-schema')).changeSecretForm,
    action: changeSecret,
    defaultValues: { id, applicationId, expiresAt },
    onDone: () => {
      toast.done({ title: t('endMoved', { hint }) })
      onClose()
    },
  })
  return (
    <FormDialog form={action} title={t('endTitle', { hint })} submit={t('endSubmit')} onClose={onClose}>
      <Controller
        control={action.form.control}
        name="expiresAt"
        render={({ field }) => (
          <MomentField
            name="expiresAt"
            label={t('endField')}
            help={(zone) => t('endHelp', { zone })}
            value={field.value ?? null}
            onValueChange={field.onChange}
            error={action.errorOf('expiresAt')}
          />
        )}
      />
    </FormDialog>
  )
}
