'use client'

import { useTranslations } from 'next-intl'
import { changeService } from '@/app/(console)/services/actions'
import { PaceField, SandboxNotice } from '@/components/services/sandbox-fields'
import { UpstreamFields } from '@/components/services/upstream-fields'
import { useDeniedReason } from '@/components/shell/viewer'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { SaveBar } from '@/components/ui/save-bar'
import { useToast } from '@/components/ui/toast'
import { useActionForm } from '@/components/ui/use-action-form'
import type { ServiceDto } from '@/lib/gateway/services/schema'

/** Changes an upstream. Render it anew after each change, so that no entered key stays in the page. */
export function EditServiceForm({ service }: { service: ServiceDto }) {
  const t = useTranslations('services')
  const toast = useToast()
  const deniedReason = useDeniedReason('service:write')
  const { id, name, provider, baseUrl, paceMs, hasApiKey, hint } = service
  const isSandbox = provider === 'sandbox'
  const action = useActionForm({
    schema: async () => (await import('@/lib/gateway/services/form-schema')).changeServiceForm,
    action: changeService,
    changesOnly: true,
    defaultValues: isSandbox ? { id, name, paceMs } : { id, name, baseUrl, apiKey: '' },
    onDone: () => toast.done({ title: t('detail.saved') }),
  })
  const { register } = action.form
  const readOnly = deniedReason !== undefined
  return (
    <Card title={t('detail.settings')} description={t('detail.settingsHelp')}>
      <ActionForm form={action} label={t('detail.settings')}>
        {isSandbox && <SandboxNotice />}
        <Field name="name" label={t('field.name')} error={action.errorOf('name')}>
          <Input {...register('name')} maxLength={64} autoComplete="off" readOnly={readOnly} />
        </Field>
        {isSandbox ? (
          <PaceField
            control={register('paceMs', { valueAsNumber: true })}
            error={action.errorOf('paceMs')}
            readOnly={readOnly}
          />
        ) : (
          <UpstreamFields
            provider={provider}
            baseUrl={register('baseUrl')}
            apiKey={register('apiKey')}
            errorOf={action.errorOf}
            storedHint={hasApiKey ? hint : undefined}
            readOnly={readOnly}
          />
        )}
        <SaveBar form={action} lockedReason={deniedReason} />
      </ActionForm>
    </Card>
  )
}
