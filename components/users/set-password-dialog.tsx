'use client'

import { useTranslations } from 'next-intl'
import { changeUser } from '@/app/(console)/settings/users/actions'
import { Field } from '@/components/ui/field'
import { FormDialog } from '@/components/ui/form-dialog'
import { Input } from '@/components/ui/input'
import { useToast } from '@/components/ui/toast'
import { useActionForm } from '@/components/ui/use-action-form'

/** Sets a password for somebody else. */
export function SetPasswordDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useTranslations('settings.users.detail')
  const toast = useToast()
  const action = useActionForm({
    schema: async () => (await import('@/lib/identity/users/schema')).userChange,
    action: changeUser,
    defaultValues: { id, password: '' },
    onDone: () => {
      toast.done({ title: t('passwordDone') })
      onClose()
    },
  })
  return (
    <FormDialog
      form={action}
      title={t('setPassword')}
      description={t('passwordHelp')}
      submit={t('setPassword')}
      onClose={onClose}
    >
      <Field name="password" label={t('password')} error={action.errorOf('password')}>
        <Input {...action.form.register('password')} type="password" autoComplete="new-password" />
      </Field>
    </FormDialog>
  )
}
