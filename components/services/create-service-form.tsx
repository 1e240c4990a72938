'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { Controller } from 'react-hook-form'
import { addService } from '@/app/(console)/services/actions'
import { PaceField, SandboxNotice } from '@/components/services/sandbox-fields'
import { ProviderSelect } from '@/components/services/provider-select'
import { UpstreamFields } from '@/components/services/upstream-fields'
import { useDeniedReason } from '@/components/shell/viewer'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { FormFields } from '@/components/ui/form-fields'
import { FormFooter } from '@/components/ui/form-footer'
import { Input } from '@/components/ui/input'
import { useToast } from '@/components/ui/toast'
import { useActionForm } from '@/components/ui/use-action-form'
import { presets, type Provider } from '@/lib/gateway/providers/presets'
import { defaultPaceMs } from '@/lib/gateway/services/rules'

/** Adds an upstream; the provider fills in its address. */
export function CreateServiceForm() {
  const t = useTranslations('services')
  const router = useRouter()
  const toast = useToast()
  const deniedReason = useDeniedReason('service:write')
  const action = useActionForm({
    schema: async () => (await import('@/lib/gateway/services/schema')).createServiceInput,
    action: addService,
    defaultValues: { name: '', provider: 'sandbox', baseUrl: '', apiKey: '', paceMs: defaultPaceMs },
    onDone: ({ id, name }) => {
      toast.done({ title: t('create.created', { name }) })
      router.push(`/services/${id}`)
    },
  })
  const { register, control, watch, setValue } = action.form
  const provider = watch('provider')
  const isSandbox = provider === 'sandbox'

  function chooseProvider(next: Provider) {
    setValue('provider', next, { shouldDirty: true })
    setValue('baseUrl', next === 'sandbox' ? '' : presets[next].baseUrl)
    setValue('paceMs', next === 'sandbox' ? defaultPaceMs : null)
    setValue('apiKey', '')
    action.form.clearErrors(['baseUrl', 'apiKey', 'paceMs'])
  }

  return (
    <ActionForm form={action} label={t('create.title')}>
      <FormFields locked={deniedReason !== undefined}>
        <Card>
          <div className="flex flex-col gap-4">
            <Field
              name="provider"
              label={t('field.provider')}
              help={isSandbox || presets[provider].baseUrl === '' ? undefined : t('create.help')}
              error={action.errorOf('provider')}
            >
              <Controller
                control={control}
                name="provider"
                render={({ field }) => <ProviderSelect value={field.value} onValueChange={chooseProvider} />}
              />
            </Field>
            <Field name="name" label={t('field.name')} error={action.errorOf('name')}>
              <Input {...register('name')} maxLength={64} autoComplete="off" autoFocus />
            </Field>
            {isSandbox ? (
              <>
                <SandboxNotice />
                <PaceField
                  control={register('paceMs', { valueAsNumber: true })}
                  error={action.errorOf('paceMs')}
                />
              </>
            ) : (
              <UpstreamFields
                provider={provider}
                baseUrl={register('baseUrl')}
                apiKey={register('apiKey')}
                errorOf={action.errorOf}
              />
            )}
          </div>
        </Card>
      </FormFields>
      <FormFooter
        submit={t('create.submit')}
        pending={action.pending}
        deniedReason={deniedReason}
        cancel="/services"
      />
    </ActionForm>
  )
}
