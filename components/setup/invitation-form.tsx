'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { acceptInvitation } from '@/app/(auth)/invitation/actions'
import { useFragment } from '@/components/setup/use-fragment'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import { useActionForm } from '@/components/ui/use-action-form'

/** Sets a password with a one-time link, whose token stands in the fragment. */
export function InvitationForm() {
  const t = useTranslations('settings.invitation')
  const token = useFragment()
  const [leaving, setLeaving] = useState(false)
  const { form, ...action } = useActionForm({
    schema: async () => (await import('@/lib/identity/users/schema')).passwordLinkInput,
    action: acceptInvitation,
    defaultValues: { token: '', password: '' },
    onDone: () => {
      setLeaving(true)
      window.location.replace('/sign-in?invitation=done')
    },
  })
  useEffect(() => form.setValue('token', token ?? ''), [form, token])
  if (token === '') {
    return (
      <Notice kind="warning" title={t('missingTitle')}>
        {t('missingText')}
      </Notice>
    )
  }
  return (
    <ActionForm form={{ form, ...action }} label={t('title')} guard={false} failedTitle={t('failed')}>
      <Field
        label={t('password')}
        name="password"
        help={t('passwordHelp')}
        error={action.errorOf('password')}
      >
        <Input {...form.register('password')} type="password" autoComplete="new-password" autoFocus />
      </Field>
      <Button type="submit" variant="primary" pending={action.pending || leaving}>
        {t('submit')}
      </Button>
    </ActionForm>
  )
}
