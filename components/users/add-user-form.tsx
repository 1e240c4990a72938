'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Controller } from 'react-hook-form'
import { addUser } from '@/app/(console)/settings/users/actions'
import { useDeniedReason } from '@/components/shell/viewer'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { LinkButton } from '@/components/ui/link-button'
import { RadioGroup } from '@/components/ui/radio-group'
import { useToast } from '@/components/ui/toast'
import { useActionForm } from '@/components/ui/use-action-form'
import { RoleChoice } from '@/components/users/role-choice'
import type { CreatedUserDto } from '@/lib/identity/users/schema'

const PasswordLinkDialog = dynamic(
  async () => (await import('@/components/users/password-link-dialog')).PasswordLinkDialog,
  { ssr: false },
)

/** Lets a person in: who they are, what they may do, and how they get a password. */
export function AddUserForm({ linkHours }: { linkHours: number }) {
  const t = useTranslations('settings.users')
  const router = useRouter()
  const toast = useToast()
  const denied = useDeniedReason('user:write')
  const [way, setWay] = useState<'link' | 'own'>('link')
  const [created, setCreated] = useState<CreatedUserDto>()
  const action = useActionForm({
    schema: async () => (await import('@/lib/identity/users/schema')).userInput,
    action: addUser,
    defaultValues: { name: '', email: '', role: 'operator' },
    onDone: (user) => {
      if (user.link !== null) return setCreated(user)
      toast.done({ title: t('new.created', { name: user.name }) })
      router.push(`/settings/users/${user.id}`)
    },
  })
  const { register, control, setValue, unregister } = action.form

  function chooseWay(next: 'link' | 'own') {
    setWay(next)
    if (next === 'link') unregister('password')
    else setValue('password', '')
  }

  return (
    <ActionForm form={action} label={t('new.title')}>
      <Card title={t('new.person')}>
        <div className="flex flex-col gap-4">
          <Field name="name" label={t('name')} help={t('new.nameHelp')} error={action.errorOf('name')}>
            <Input {...register('name')} maxLength={64} autoComplete="off" autoFocus />
          </Field>
          <Field name="email" label={t('email')} help={t('new.emailHelp')} error={action.errorOf('email')}>
            <Input {...register('email')} type="email" autoComplete="off" spellCheck={false} />
          </Field>
        </div>
      </Card>
      <Card title={t('new.roleTitle')}>
        <Controller
          control={control}
          name="role"
          render={({ field }) => <RoleChoice value={field.value} onValueChange={field.onChange} />}
        />
      </Card>
      <Card title={t('new.passwordTitle')}>
        <div className="flex flex-col gap-4">
          <RadioGroup
            label={t('new.how')}
            value={way}
            onValueChange={chooseWay}
            options={[
              { value: 'link', label: t('new.link'), help: t('new.linkHelp', { hours: linkHours }) },
              { value: 'own', label: t('new.own'), help: t('new.ownHelp') },
            ]}
          />
          {way === 'own' && (
            <Field name="password" label={t('new.password')} error={action.errorOf('password')}>
              <Input {...register('password')} type="password" autoComplete="new-password" />
            </Field>
          )}
        </div>
      </Card>
      <div className="flex justify-end gap-2">
        <LinkButton href="/settings/users">{t('new.cancel')}</LinkButton>
        <Button type="submit" variant="primary" pending={action.pending} disabledReason={denied}>
          {t('new.submit')}
        </Button>
      </div>
      <PasswordLinkDialog
        link={created?.link ?? undefined}
        name={created?.name ?? ''}
        onClose={() => {
          const id = created?.id ?? ''
          setCreated(undefined)
          router.push(`/settings/users/${id}`)
        }}
      />
    </ActionForm>
  )
}
