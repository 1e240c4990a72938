'use client'

import { signIn } from 'next-auth/react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { useActionForm } from '@/components/ui/use-action-form'
import type { ActionResult } from '@/lib/errors'
import type { SignInInput } from '@/lib/identity/users/schema'

/** E-mail and password. A new document is loaded afterwards, so nothing of the anonymous page stays. */
export function SignInForm({ destination }: { destination: string }) {
  const t = useTranslations('sign-in')
  const [leaving, setLeaving] = useState(false)
  const { form, ...action } = useActionForm({
    schema: async () => (await import('@/lib/identity/users/schema')).signInInput,
    action: authenticate,
    defaultValues: { email: '', password: '' },
    onDone: () => {
      setLeaving(true)
      window.location.assign(destination)
    },
  })
  return (
    <ActionForm form={{ form, ...action }} label={t('title')} guard={false} failedTitle={t('failed')}>
      <Field label={t('email')} name="email" error={action.errorOf('email')}>
        <Input
          {...form.register('email')}
          type="email"
          autoComplete="username"
          autoFocus
          spellCheck={false}
        />
      </Field>
      <Field label={t('password')} name="password" error={action.errorOf('password')}>
        <Input {...form.register('password')} type="password" autoComplete="current-password" />
      </Field>
      <Button type="submit" variant="primary" pending={action.pending || leaving}>
        {t('submit')}
      </Button>
    </ActionForm>
  )
}

/** Signs in through next-auth and says what happened in the form's own terms. */
async function authenticate(input: SignInInput): Promise<ActionResult<null>> {
  const answer = await signIn('credentials', { ...input, redirect: false })
  if (answer?.ok === true && !answer.error) return { ok: true, data: null }
  if (answer?.status === 429) {
    const message = 'Too many attempts from your address. Try again in 5 minutes.'
    return { ok: false, error: { code: 'rate.limited', message, requestId: '' } }
  }
  if (answer?.status === 401 && answer.error === 'CredentialsSignin') {
    const message =
      'E-mail or password is wrong. After 5 wrong passwords an account is locked for 15 minutes.'
    return { ok: false, error: { code: 'sign_in.failed', message, requestId: '' } }
  }
  throw new Error('sign-in gave no usable answer')
}
