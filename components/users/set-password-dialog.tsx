'use client'

import { useTranslations } from 'next-intl'
import { changeUser } from '@/app/(console)/settings/users/actions'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
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
    <Dialog
      open
      onOpenChange={onClose}
      title={t('setPassword')}
      description={t('passwordHelp')}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button variant="primary" pending={action.pending} onClick={() => action.submit()}>
            {t('setPassword')}
          </Button>
        </>
      }
    >
      <ActionForm form={action} label={t('setPassword')} guard={false}>
        <Field name="password" label={t('password')} error={action.errorOf('password')}>
          <Input {...action.form.register('password')} type="password" autoComplete="new-password" />
        </Field>
      </ActionForm>
    </Dialog>
  )
}
