'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { Controller } from 'react-hook-form'
import type * as z from 'zod'
import { addConsumer } from '@/app/(console)/consumers/actions'
import { MatchFields } from '@/components/consumers/match-fields'
import { DescriptionField } from '@/components/detail/description-field'
import { useDeniedReason } from '@/components/shell/viewer'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { FormFields } from '@/components/ui/form-fields'
import { FormFooter } from '@/components/ui/form-footer'
import { Input } from '@/components/ui/input'
import { Switch } from '@/components/ui/switch'
import { useToast } from '@/components/ui/toast'
import { useActionForm, type ActionForm as ActionFormState } from '@/components/ui/use-action-form'
import type { CreateConsumerInput, createConsumerInput } from '@/lib/gateway/consumers/schema'

/** Makes a caller known to the gateway by a claim of its token. */
export function CreateConsumerForm() {
  const t = useTranslations('consumers')
  const router = useRouter()
  const toast = useToast()
  const denied = useDeniedReason('consumer:write')
  const action = useActionForm({
    schema: async () => (await import('@/lib/gateway/consumers/schema')).createConsumerInput,
    action: addConsumer,
    defaultValues: {
      name: '',
      description: '',
      status: 'enabled',
      claim: 'client_id',
      value: '',
      match: 'equals',
    },
    onDone: ({ id, name }) => {
      toast.done({ title: t('create.created', { name }), description: t('create.nextStep') })
      router.push(`/consumers/${id}`)
    },
  })
  const { register, control } = action.form
  return (
    <ActionForm form={action} label={t('create.title')}>
      <FormFields locked={denied !== undefined}>
        <Card title={t('create.details')}>
          <div className="flex flex-col gap-4">
            <Field
              name="name"
              label={t('field.name')}
              help={t('field.nameHelp')}
              error={action.errorOf('name')}
            >
              <Input {...register('name')} maxLength={64} autoComplete="off" autoFocus />
            </Field>
            <DescriptionField
              label={t('field.description')}
              field={register('description')}
              error={action.errorOf('description')}
            />
            <Controller
              control={control}
              name="status"
              render={({ field }) => (
                <Switch
                  checked={field.value === 'enabled'}
                  onCheckedChange={(on) => field.onChange(on ? 'enabled' : 'disabled')}
                  label={t('field.enabled')}
                  help={t('field.enabledHelp')}
                />
              )}
            />
          </div>
        </Card>
        <Matching form={action} />
      </FormFields>
      <FormFooter
        submit={t('create.submit')}
        pending={action.pending}
        deniedReason={denied}
        cancel="/consumers"
      />
    </ActionForm>
  )
}

type Form = ActionFormState<z.input<typeof createConsumerInput>, CreateConsumerInput>

function Matching({ form: action }: { form: Form }) {
  const t = useTranslations('consumers')
  const { register, control, watch } = action.form
  return (
    <Card title={t('match.title')} description={t('match.help')}>
      <div className="flex flex-col gap-4">
        <Controller
          control={control}
          name="match"
          render={({ field }) => (
            <MatchFields
              claim={watch('claim')}
              value={watch('value')}
              match={field.value ?? 'equals'}
              onMatchChange={field.onChange}
              claimError={action.errorOf('claim')}
              valueError={action.errorOf('value')}
              claimInput={<Input {...register('claim')} mono autoComplete="off" spellCheck={false} />}
              valueInput={<Input {...register('value')} mono autoComplete="off" spellCheck={false} />}
            />
          )}
        />
      </div>
    </Card>
  )
}
