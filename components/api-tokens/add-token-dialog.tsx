'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { addApiToken } from '@/app/(console)/settings/api-tokens/actions'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { FormDialog } from '@/components/ui/form-dialog'
import { Input } from '@/components/ui/input'
import { RadioGroup } from '@/components/ui/radio-group'
import { Segmented } from '@/components/ui/segmented'
import { useActionForm } from '@/components/ui/use-action-form'
import { RoleChoice } from '@/components/users/role-choice'
import { may, permissions, type Permission, type Role } from '@/lib/identity/permissions'

const dayMs = 86_400_000
const validities = ['7', '30', '90', '365'] as const
type Days = (typeof validities)[number]

const inDays = (days: Days) => new Date(Date.now() + Number(days) * dayMs).toISOString()

interface AddTokenDialogProps {
  onClose: () => void
  /** Receives the token; nothing else ever does. */
  onAdded: (token: string) => void
}

/** Asks what the new token is for, what it may do and how long, and makes it. */
export function AddTokenDialog({ onClose, onAdded }: AddTokenDialogProps) {
  const t = useTranslations('settings.apiTokens')
  const [days, setDays] = useState<Days>('90')
  const [limited, setLimited] = useState(false)
  const action = useActionForm({
    schema: async () => (await import('@/lib/identity/api-tokens/schema')).createApiTokenInput,
    action: addApiToken,
    defaultValues: { name: '', role: 'operator', permissions: [], expiresAt: inDays('90') },
    onDone: ({ token }) => onAdded(token),
  })
  const { register, setValue, watch } = action.form
  const choose: typeof setValue = (field, value) => setValue(field, value, { shouldDirty: true })
  const role = watch('role')
  const chosen = watch('permissions') ?? []

  function chooseRole(next: Role) {
    choose('role', next)
    choose(
      'permissions',
      chosen.filter((permission) => may(next, permission)),
    )
  }

  return (
    <FormDialog
      form={action}
      title={t('new.title')}
      description={t('new.help')}
      submit={t('new.submit')}
      submitReason={limited && chosen.length === 0 ? t('new.chooseOne') : undefined}
      onClose={onClose}
    >
      <Field name="name" label={t('name')} help={t('new.nameHelp')} error={action.errorOf('name')}>
        <Input {...register('name')} maxLength={64} autoComplete="off" />
      </Field>
      <RoleChoice value={role} onValueChange={chooseRole} />
      <RadioGroup
        showLabel
        label={t('new.limit')}
        value={limited ? 'some' : 'all'}
        onValueChange={(next) => {
          setLimited(next === 'some')
          choose('permissions', [])
        }}
        options={[
          { value: 'all', label: t('new.limitAll') },
          { value: 'some', label: t('new.limitSome') },
        ]}
      />
      {limited && (
        <PermissionChoice role={role} chosen={chosen} onChange={(next) => choose('permissions', next)} />
      )}
      <Segmented
        label={t('new.validity')}
        value={days}
        onValueChange={(next) => {
          setDays(next)
          choose('expiresAt', inDays(next))
        }}
        options={validities.map((value) => ({ value, label: t('new.days', { count: value }) }))}
      />
    </FormDialog>
  )
}

interface PermissionChoiceProps {
  role: Role
  chosen: Permission[]
  onChange: (permissions: Permission[]) => void
}

function PermissionChoice({ role, chosen, onChange }: PermissionChoiceProps) {
  const t = useTranslations('settings.apiTokens.new')
  const words = useTranslations('shell.permissions')
  return (
    <fieldset className="grid gap-2 pl-6 sm:grid-cols-2">
      <legend className="pb-2 text-xs text-muted">{t('chosen')}</legend>
      {permissions
        .filter((permission) => may(role, permission))
        .map((permission) => (
          <Checkbox
            key={permission}
            label={words(permission)}
            help={<code className="font-mono">{permission}</code>}
            checked={chosen.includes(permission)}
            onCheckedChange={(on) =>
              onChange(on ? [...chosen, permission] : chosen.filter((each) => each !== permission))
            }
          />
        ))}
    </fieldset>
  )
}
