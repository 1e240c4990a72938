'use client'

import { useTranslations } from 'next-intl'
import { Controller } from 'react-hook-form'
import { changeCredential } from '@/app/(console)/credentials/actions'
import { LabelSelect } from '@/components/credentials/label-select'
import { DescriptionField } from '@/components/detail/description-field'
import { useDeniedReason } from '@/components/shell/viewer'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { SaveBar } from '@/components/ui/save-bar'
import { useToast } from '@/components/ui/toast'
import { useActionForm } from '@/components/ui/use-action-form'
import type { CredentialDto } from '@/lib/vault/credentials/schema'

/** Name, use and description. Identifier and type stay, because agents name them in their code. */
export function CredentialDetails({ credential }: { credential: CredentialDto }) {
  const t = useTranslations('credentials')
  const toast = useToast()
  const deniedReason = useDeniedReason('credential:write')
  const { id, name, label, description } = credential
  const action = useActionForm({
    schema: async () => (await import('@/lib/vault/credentials/form-schema')).changeCredentialForm,
    action: changeCredential,
    changesOnly: true,
    defaultValues: { id, name, label, description },
    onDone: () => toast.done({ title: t('detail.saved') }),
  })
  const { register, control } = action.form
  const readOnly = deniedReason !== undefined
  return (
    <Card title={t('detail.details')} description={t('detail.detailsHelp')}>
      <ActionForm form={action} label={t('detail.details')}>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field name="name" label={t('field.name')} error={action.errorOf('name')}>
            <Input {...register('name')} readOnly={readOnly} maxLength={64} autoComplete="off" />
          </Field>
          <Field name="label" label={t('field.label')} error={action.errorOf('label')}>
            <Controller
              control={control}
              name="label"
              render={({ field }) => (
                <LabelSelect
                  value={field.value ?? label}
                  onValueChange={field.onChange}
                  disabled={readOnly}
                />
              )}
            />
          </Field>
        </div>
        <DescriptionField
          label={t('field.description')}
          field={register('description')}
          error={action.errorOf('description')}
          readOnly={readOnly}
        />
        <SaveBar form={action} lockedReason={deniedReason} />
      </ActionForm>
    </Card>
  )
}
