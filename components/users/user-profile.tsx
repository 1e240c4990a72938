'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Controller } from 'react-hook-form'
import { changeUser } from '@/app/(console)/settings/users/actions'
import { useDeniedReason, useViewer } from '@/components/shell/viewer'
import { ActionForm } from '@/components/ui/action-form'
import { AlertDialog } from '@/components/ui/alert-dialog'
import { Card } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { SaveBar } from '@/components/ui/save-bar'
import { useToast } from '@/components/ui/toast'
import { useActionForm } from '@/components/ui/use-action-form'
import { RoleChoice } from '@/components/users/role-choice'
import type { UserDto } from '@/lib/identity/users/schema'

/** Name and role of a person. Whoever takes their own administrator's role away is asked first. */
export function UserProfile({ user }: { user: UserDto }) {
  const t = useTranslations('settings.users.detail')
  const fields = useTranslations('settings.users')
  const toast = useToast()
  const viewer = useViewer()
  const locked = useDeniedReason('user:write')
  const [asking, setAsking] = useState(false)
  const { id, name, role } = user
  const action = useActionForm({
    schema: async () => (await import('@/lib/identity/users/schema')).userChange,
    action: changeUser,
    changesOnly: true,
    defaultValues: { id, name, role },
    onDone: () => toast.done({ title: t('saved') }),
  })
  const { register, control, getValues } = action.form
  const isSelf = user.email === viewer.email

  const asked = {
    ...action,
    submit: (event?: Parameters<typeof action.submit>[0]) => {
      if (!isSelf || getValues('role') === role) return action.submit(event)
      event?.preventDefault()
      setAsking(true)
    },
  }

  return (
    <Card title={t('profile')} description={t('profileHelp')}>
      <ActionForm form={asked} label={t('profile')}>
        <Field name="name" label={fields('name')} error={action.errorOf('name')}>
          <Input {...register('name')} readOnly={locked !== undefined} maxLength={64} autoComplete="off" />
        </Field>
        <Controller
          control={control}
          name="role"
          render={({ field }) => (
            <RoleChoice
              value={field.value ?? role}
              onValueChange={field.onChange}
              disabled={locked !== undefined}
            />
          )}
        />
        <SaveBar form={asked} lockedReason={locked} />
      </ActionForm>
      <AlertDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('selfTitle')}
        confirm={t('selfConfirm')}
        onConfirm={() => {
          setAsking(false)
          action.submit()
        }}
      >
        <p>{t('selfText')}</p>
      </AlertDialog>
    </Card>
  )
}
