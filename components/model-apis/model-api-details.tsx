'use client'

import { useTranslations } from 'next-intl'
import type * as z from 'zod'
import { Controller } from 'react-hook-form'
import { changeModelApi } from '@/app/(console)/model-apis/actions'
import { DescriptionField } from '@/components/detail/description-field'
import { BasePathField, ServiceField } from '@/components/model-apis/model-api-fields'
import { useDeniedReason } from '@/components/shell/viewer'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { SaveBar } from '@/components/ui/save-bar'
import { useToast } from '@/components/ui/toast'
import { useActionForm } from '@/components/ui/use-action-form'
import type { changeModelApiForm } from '@/lib/gateway/model-apis/form-schema'
import type { ModelApiDto } from '@/lib/gateway/model-apis/schema'
import type { ServiceDto } from '@/lib/gateway/services/schema'

interface ModelApiDetailsProps {
  modelApi: ModelApiDto
  services: ServiceDto[]
  gatewayUrl: string
}

/** Name, description, path and upstream. */
export function ModelApiDetails({ modelApi, services, gatewayUrl }: ModelApiDetailsProps) {
  const t = useTranslations('model-apis')
  const toast = useToast()
  const denied = useDeniedReason('model_api:write')
  const readOnly = denied !== undefined
  const { id, name, description, basePath, serviceId } = modelApi
  const action = useActionForm({
    schema: async () => (await import('@/lib/gateway/model-apis/form-schema')).changeModelApiForm,
    action: changeModelApi,
    changesOnly: true,
    defaultValues: { id, name, description, basePath, serviceId } satisfies z.input<
      typeof changeModelApiForm
    >,
    onDone: () => toast.done({ title: t('settings.saved') }),
  })
  const { register, control, watch } = action.form
  return (
    <Card title={t('settings.details')} description={t('settings.detailsHelp')}>
      <ActionForm form={action} label={t('settings.details')}>
        <Field name="name" label={t('field.name')} help={t('field.nameHelp')} error={action.errorOf('name')}>
          <Input {...register('name')} readOnly={readOnly} maxLength={64} autoComplete="off" />
        </Field>
        <DescriptionField
          label={t('field.description')}
          field={register('description')}
          error={action.errorOf('description')}
          readOnly={readOnly}
        />
        <BasePathField
          gatewayUrl={gatewayUrl}
          value={watch('basePath') ?? ''}
          error={action.errorOf('basePath')}
        >
          <Input {...register('basePath')} readOnly={readOnly} mono autoComplete="off" spellCheck={false} />
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
              disabled={readOnly}
            />
          )}
        />
        <SaveBar form={action} lockedReason={denied} />
      </ActionForm>
    </Card>
  )
}
