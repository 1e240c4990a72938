'use client'

import { useTranslations } from 'next-intl'
import { Controller } from 'react-hook-form'
import { addScope } from '@/app/(console)/applications/actions'
import { ScopeTypeSelect } from '@/components/applications/scope-type-select'
import { FormDialog } from '@/components/ui/form-dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { useToast } from '@/components/ui/toast'
import { useActionForm } from '@/components/ui/use-action-form'

/** Adds a permission to a resource server. */
export function AddScopeDialog({ applicationId, onClose }: { applicationId: string; onClose: () => void }) {
  const t = useTranslations('applications')
  const toast = useToast()
  const action = useActionForm({
    schema: async () => (await import('@/lib/identity/applications/form-schema')).newScopeForm,
    action: addScope,
    defaultValues: { applicationId, name: '', value: '', type: 'application' },
    onDone: ({ value }) => {
      toast.done({ title: t('scopes.added', { value }) })
      onClose()
    },
  })
  const { register, control } = action.form
  return (
    <FormDialog
      form={action}
      title={t('scopes.addTitle')}
      description={t('scopes.addHelp')}
      submit={t('scopes.add')}
      onClose={onClose}
    >
      <Field name="name" label={t('field.scopeName')} error={action.errorOf('name')}>
        <Input {...register('name')} placeholder={t('field.scopeNamePlaceholder')} autoComplete="off" />
      </Field>
      <Field
        name="value"
        label={t('field.scopeValue')}
        help={t('scopes.valueHelp')}
        error={action.errorOf('value')}
      >
        <Input
          {...register('value')}
          mono
          placeholder={t('field.scopeValuePlaceholder')}
          autoComplete="off"
        />
      </Field>
      <Field name="type" label={t('field.scopeType')} error={action.errorOf('type')}>
        <Controller
          control={control}
          name="type"
          render={({ field: { value, onChange } }) => (
            <ScopeTypeSelect value={value ?? 'application'} onValueChange={onChange} />
          )}
        />
      </Field>
    </FormDialog>
  )
}
