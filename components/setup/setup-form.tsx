'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { setUp } from '@/app/(auth)/setup/actions'
import { useFragment } from '@/components/setup/use-fragment'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import { useActionForm } from '@/components/ui/use-action-form'

/** Creates the first administrator. The token stands in the fragment of the link, which browsers send to nobody. */
export function SetupForm() {
  const t = useTranslations('setup')
  const token = useFragment()
  const [leaving, setLeaving] = useState(false)
  const { form, ...action } = useActionForm({
    schema: async () => (await import('@/lib/identity/users/schema')).firstAdministratorInput,
    action: setUp,
    defaultValues: { token: '', name: '', email: '', password: '' },
    onDone: () => {
      setLeaving(true)
      window.location.replace('/sign-in?setup=done')
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
      <Field label={t('name')} name="name" error={action.errorOf('name')}>
        <Input {...form.register('name')} autoComplete="name" autoFocus />
      </Field>
      <Field label={t('email')} name="email" error={action.errorOf('email')}>
        <Input {...form.register('email')} type="email" autoComplete="username" spellCheck={false} />
      </Field>
      <Field
        label={t('password')}
        name="password"
        help={t('passwordHelp')}
        error={action.errorOf('password')}
      >
        <Input {...form.register('password')} type="password" autoComplete="new-password" />
      </Field>
      <Button type="submit" variant="primary" pending={action.pending || leaving}>
        {t('submit')}
      </Button>
    </ActionForm>
  )
}
