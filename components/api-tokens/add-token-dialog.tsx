'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { addApiToken } from '@/app/(console)/settings/api-tokens/actions'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
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
  const role = watch('role')
  const chosen = watch('permissions') ?? []

  function chooseRole(next: Role) {
    setValue('role', next)
    setValue(
      'permissions',
      chosen.filter((permission) => may(next, permission)),
    )
  }

  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('new.title')}
      description={t('new.help')}
      footer={
        <>
          <Button onClick={onClose}>{t('new.cancel')}</Button>
          <Button
            variant="primary"
            pending={action.pending}
            disabledReason={limited && chosen.length === 0 ? t('new.chooseOne') : undefined}
            onClick={() => action.submit()}
          >
            {t('new.submit')}
          </Button>
        </>
      }
    >
      <ActionForm form={action} label={t('new.title')} guard={false}>
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
            setValue('permissions', [])
          }}
          options={[
            { value: 'all', label: t('new.limitAll') },
            { value: 'some', label: t('new.limitSome') },
          ]}
        />
        {limited && (
          <PermissionChoice role={role} chosen={chosen} onChange={(next) => setValue('permissions', next)} />
        )}
        <Segmented
          label={t('new.validity')}
          value={days}
          onValueChange={(next) => {
            setDays(next)
            setValue('expiresAt', inDays(next))
          }}
          options={validities.map((value) => ({ value, label: t('new.days', { count: value }) }))}
        />
      </ActionForm>
    </Dialog>
  )
}

interface PermissionChoiceProps {
  role: Role
  chosen: Permission[]
  onChange: (permissions: Permission[]) => void
}

function PermissionChoice({ role, chosen, onChange }: PermissionChoiceProps) {
  const t = useTranslations('settings.apiTokens.new')
  return (
    <fieldset className="grid gap-2 pl-6 sm:grid-cols-2">
      <legend className="pb-2 text-xs text-muted">{t('chosen')}</legend>
      {permissions
        .filter((permission) => may(role, permission))
        .map((permission) => (
          <Checkbox
            key={permission}
            label={permission}
            checked={chosen.includes(permission)}
            onCheckedChange={(on) =>
              onChange(on ? [...chosen, permission] : chosen.filter((each) => each !== permission))
            }
          />
        ))}
    </fieldset>
  )
}
