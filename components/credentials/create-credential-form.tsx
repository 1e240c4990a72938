'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { Controller } from 'react-hook-form'
import type * as z from 'zod'
import { addCredential } from '@/app/(console)/credentials/actions'
import { CredentialValueFields } from '@/components/credentials/credential-value-fields'
import { LabelSelect } from '@/components/credentials/label-select'
import { DescriptionField } from '@/components/detail/description-field'
import { useDeniedReason } from '@/components/shell/viewer'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { FormFields } from '@/components/ui/form-fields'
import { FormFooter } from '@/components/ui/form-footer'
import { Input } from '@/components/ui/input'
import { RadioGroup } from '@/components/ui/radio-group'
import { useToast } from '@/components/ui/toast'
import { useActionForm, type ActionForm as ActionFormState } from '@/components/ui/use-action-form'
import type { CreateCredentialInput, createCredentialInput } from '@/lib/vault/credentials/schema'

/** Stores a key of a third party. The fields of its value follow its type. */
export function CreateCredentialForm() {
  const t = useTranslations('credentials')
  const router = useRouter()
  const toast = useToast()
  const deniedReason = useDeniedReason('credential:write')
  const action = useActionForm({
    schema: async () => (await import('@/lib/vault/credentials/schema')).createCredentialInput,
    action: addCredential,
    defaultValues: { type: 'api_key', name: '', identifier: '', label: 'llm', description: '', apiKey: '' },
    onDone: ({ id, name }) => {
      toast.done({ title: t('create.created', { name }) })
      router.push(`/credentials/${id}`)
    },
  })
  const { register, watch, getValues, reset } = action.form
  const type = watch('type')

  /** The schema knows the fields of one type only, so those of the other go away with the choice. */
  function chooseType(next: 'api_key' | 'oauth_client') {
    const { name, identifier, label, description } = getValues()
    const shared = { name, identifier, label, description }
    reset(
      next === 'api_key'
        ? { ...shared, type: next, apiKey: '' }
        : { ...shared, type: next, clientId: '', clientSecret: '' },
      { keepDefaultValues: true },
    )
  }

  return (
    <ActionForm form={action} label={t('create.title')}>
      <FormFields locked={deniedReason !== undefined}>
        <IdentityFields form={action} />
        <Card title={t('create.value')} description={t('create.valueHelp')}>
          <div className="flex flex-col gap-4">
            <RadioGroup
              showLabel
              label={t('field.type')}
              value={type}
              onValueChange={chooseType}
              options={[
                { value: 'api_key', label: t('type.api_key'), help: t('type.api_keyHelp') },
                { value: 'oauth_client', label: t('type.oauth_client'), help: t('type.oauth_clientHelp') },
              ]}
            />
            <CredentialValueFields type={type} register={register} errorOf={action.errorOf} />
          </div>
        </Card>
      </FormFields>
      <FormFooter
        submit={t('create.submit')}
        pending={action.pending}
        deniedReason={deniedReason}
        cancel="/credentials"
      />
    </ActionForm>
  )
}

interface IdentityFieldsProps {
  form: ActionFormState<z.input<typeof createCredentialInput>, CreateCredentialInput>
}

/** What the credential is called, and by which identifier agents ask for it. */
function IdentityFields({ form }: IdentityFieldsProps) {
  const t = useTranslations('credentials')
  return (
    <Card title={t('create.details')}>
      <div className="flex flex-col gap-4">
        <div className="grid gap-4 sm:grid-cols-2">
          <Field name="name" label={t('field.name')} error={form.errorOf('name')}>
            <Input {...form.form.register('name')} maxLength={64} autoComplete="off" autoFocus />
          </Field>
          <Field name="label" label={t('field.label')} error={form.errorOf('label')}>
            <Controller
              control={form.form.control}
              name="label"
              render={({ field }) => <LabelSelect value={field.value} onValueChange={field.onChange} />}
            />
          </Field>
        </div>
        <Field
          name="identifier"
          label={t('field.identifier')}
          help={t('field.identifierHelp')}
          error={form.errorOf('identifier')}
        >
          <Input
            {...form.form.register('identifier')}
            mono
            placeholder="provider-key"
            autoComplete="off"
            spellCheck={false}
          />
        </Field>
        <DescriptionField
          label={t('field.description')}
          field={form.form.register('description')}
          error={form.errorOf('description')}
        />
      </div>
    </Card>
  )
}
