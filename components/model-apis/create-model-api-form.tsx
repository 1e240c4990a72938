'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { Controller } from 'react-hook-form'
import type * as z from 'zod'
import { addModelApi } from '@/app/(console)/model-apis/actions'
import { DescriptionField } from '@/components/detail/description-field'
import { BasePathField, ServiceField } from '@/components/model-apis/model-api-fields'
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
import type { newModelApiForm } from '@/lib/gateway/model-apis/form-schema'
import type { CreateModelApiInput } from '@/lib/gateway/model-apis/schema'
import type { ServiceDto } from '@/lib/gateway/services/schema'

interface CreateModelApiFormProps {
  services: ServiceDto[]
  gatewayUrl: string
}

/** Offers a service to callers: name, path, upstream, and whether callers must be granted. */
export function CreateModelApiForm({ services, gatewayUrl }: CreateModelApiFormProps) {
  const t = useTranslations('model-apis')
  const router = useRouter()
  const toast = useToast()
  const denied = useDeniedReason('model_api:write')
  const action = useActionForm({
    schema: async () => (await import('@/lib/gateway/model-apis/form-schema')).newModelApiForm,
    action: addModelApi,
    defaultValues: {
      name: '',
      description: '',
      basePath: '/',
      authEnabled: true,
      serviceId: services.length === 1 ? (services[0]?.id ?? '') : '',
    },
    onDone: ({ id, name, authEnabled }) => {
      toast.done({ title: t('create.created', { name }) })
      router.push(authEnabled ? `/model-apis/${id}?tab=grants` : `/model-apis/${id}`)
    },
  })
  return (
    <ActionForm form={action} label={t('create.title')}>
      <FormFields locked={denied !== undefined}>
        <Details form={action} services={services} gatewayUrl={gatewayUrl} />
        <Card title={t('auth.title')} description={t('auth.help')}>
          <Controller
            control={action.form.control}
            name="authEnabled"
            render={({ field }) => (
              <Switch
                checked={field.value ?? true}
                onCheckedChange={field.onChange}
                label={t('auth.switch')}
                help={t(field.value === false ? 'auth.offHelp' : 'auth.onHelp')}
              />
            )}
          />
        </Card>
      </FormFields>
      <FormFooter
        submit={t('create.submit')}
        pending={action.pending}
        deniedReason={denied}
        cancel="/model-apis"
      />
    </ActionForm>
  )
}

type Form = ActionFormState<z.input<typeof newModelApiForm>, CreateModelApiInput>

function Details({ form: action, services, gatewayUrl }: CreateModelApiFormProps & { form: Form }) {
  const t = useTranslations('model-apis')
  const { register, control, watch } = action.form
  return (
    <Card title={t('create.details')}>
      <div className="flex flex-col gap-4">
        <Field name="name" label={t('field.name')} help={t('field.nameHelp')} error={action.errorOf('name')}>
          <Input {...register('name')} maxLength={64} autoComplete="off" autoFocus />
        </Field>
        <DescriptionField
          label={t('field.description')}
          field={register('description')}
          error={action.errorOf('description')}
        />
        <BasePathField
          gatewayUrl={gatewayUrl}
          value={watch('basePath') ?? ''}
          error={action.errorOf('basePath')}
        >
          <Input {...register('basePath')} mono autoComplete="off" spellCheck={false} />
        </BasePathField>
        <Controller
          control={control}
          name="serviceId"
          render={({ field }) => (
            <ServiceField
              services={services}
              value={field.value}
              onValueChange={field.onChange}
              error={action.errorOf('serviceId')}
            />
          )}
        />
      </div>
    </Card>
  )
}
