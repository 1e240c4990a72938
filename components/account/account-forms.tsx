'use client'

import { useTranslations } from 'next-intl'
import { changeMyName, changeMyPassword } from '@/app/(console)/settings/account/actions'
import { useViewer } from '@/components/shell/viewer'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { SaveBar } from '@/components/ui/save-bar'
import { useToast } from '@/components/ui/toast'
import { useActionForm } from '@/components/ui/use-action-form'

/** The reader's own name. */
export function NameCard() {
  const t = useTranslations('settings.account')
  const toast = useToast()
  const viewer = useViewer()
  const action = useActionForm({
    schema: async () => (await import('@/lib/identity/account/schema')).ownNameInput,
    action: changeMyName,
    changesOnly: true,
    defaultValues: { name: viewer.name },
    onDone: () => toast.done({ title: t('nameSaved') }),
  })
  return (
    <Card title={t('profile')} description={t('profileHelp')}>
      <ActionForm form={action} label={t('profile')}>
        <Field name="name" label={t('name')} error={action.errorOf('name')}>
          <Input {...action.form.register('name')} maxLength={64} autoComplete="name" />
        </Field>
        <SaveBar form={action} />
      </ActionForm>
    </Card>
  )
}

/** The reader's own password; the present one is asked for. */
export function PasswordCard({ minLength }: { minLength: number }) {
  const t = useTranslations('settings.account')
  const toast = useToast()
  const action = useActionForm({
    schema: async () => (await import('@/lib/identity/account/schema')).ownPasswordInput,
    action: changeMyPassword,
    defaultValues: { currentPassword: '', password: '' },
    onDone: ({ ended }) => {
      action.form.reset({ currentPassword: '', password: '' })
      toast.done({ title: t('changed', { count: ended }) })
    },
  })
  const { register } = action.form
  return (
    <Card title={t('password')} description={t('passwordHelp')}>
      <ActionForm form={action} label={t('password')}>
        <Field name="currentPassword" label={t('current')} error={action.errorOf('currentPassword')}>
          <Input {...register('currentPassword')} type="password" autoComplete="current-password" />
        </Field>
        <Field
          name="password"
          label={t('new')}
          help={t('newHelp', { count: minLength })}
          error={action.errorOf('password')}
        >
          <Input {...register('password')} type="password" autoComplete="new-password" />
        </Field>
        <Button type="submit" variant="primary" className="self-end" pending={action.pending}>
          {t('change')}
        </Button>
      </ActionForm>
    </Card>
  )
}
