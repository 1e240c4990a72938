'use client'

import { useTranslations } from 'next-intl'
import type * as z from 'zod'
import { Controller } from 'react-hook-form'
import { changeConsumer } from '@/app/(console)/consumers/actions'
import { MatchFields } from '@/components/consumers/match-fields'
import { DescriptionField } from '@/components/detail/description-field'
import { useDeniedReason } from '@/components/shell/viewer'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { SaveBar } from '@/components/ui/save-bar'
import { useToast } from '@/components/ui/toast'
import { useActionForm } from '@/components/ui/use-action-form'
import type { changeConsumerForm } from '@/lib/gateway/consumers/form-schema'
import type { ConsumerDto } from '@/lib/gateway/consumers/schema'

/** Name, description and matching of a consumer made by hand; a managed one follows its application. */
export function ConsumerDetails({ consumer }: { consumer: ConsumerDto }) {
  const t = useTranslations('consumers')
  const toast = useToast()
  const denied = useDeniedReason('consumer:write')
  const locked = denied ?? (consumer.managed ? t('managed.reason') : undefined)
  const readOnly = locked !== undefined
  const { id, name, description, claim, value, match } = consumer
  const action = useActionForm({
    schema: async () => (await import('@/lib/gateway/consumers/form-schema')).changeConsumerForm,
    action: changeConsumer,
    changesOnly: true,
    defaultValues: { id, name, description, claim, value, match } satisfies z.input<
      typeof changeConsumerForm
    >,
    onDone: () => toast.done({ title: t('settings.saved') }),
  })
  const { register, control, watch } = action.form
  return (
    <Card title={t('settings.details')} description={locked ?? t('settings.detailsHelp')}>
      <ActionForm form={action} label={t('settings.details')}>
        <Field name="name" label={t('field.name')} error={action.errorOf('name')}>
          <Input {...register('name')} readOnly={readOnly} maxLength={64} autoComplete="off" />
        </Field>
        <DescriptionField
          label={t('field.description')}
          field={register('description')}
          error={action.errorOf('description')}
          readOnly={readOnly}
        />
        <Controller
          control={control}
          name="match"
          render={({ field }) => (
            <MatchFields
              claim={watch('claim') ?? ''}
              value={watch('value') ?? ''}
              match={field.value ?? 'equals'}
              onMatchChange={field.onChange}
              disabled={readOnly}
              claimError={action.errorOf('claim')}
              valueError={action.errorOf('value')}
              claimInput={<Input {...register('claim')} readOnly={readOnly} mono spellCheck={false} />}
              valueInput={<Input {...register('value')} readOnly={readOnly} mono spellCheck={false} />}
            />
          )}
        />
        <SaveBar form={action} lockedReason={locked} />
      </ActionForm>
    </Card>
  )
}
