'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { addApplication } from '@/app/(console)/applications/actions'
import { EnvironmentField } from '@/components/applications/environment-field'
import { ScopeFields } from '@/components/applications/scope-fields'
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
import { useActionForm } from '@/components/ui/use-action-form'

/** Creates an M2M application: a client, and a resource server if others call it. */
export function CreateApplicationForm() {
  const t = useTranslations('applications')
  const router = useRouter()
  const toast = useToast()
  const [called, setCalled] = useState(false)
  const deniedReason = useDeniedReason('application:write')
  const action = useActionForm({
    schema: async () => (await import('@/lib/identity/applications/form-schema')).newApplicationForm,
    action: addApplication,
    defaultValues: { name: '', description: '', environment: '', scopes: [] },
    onDone: ({ id, name }) => {
      toast.done({ title: t('create.created', { name }), description: t('create.nextStep') })
      router.push(`/applications/${id}?tab=credentials`)
    },
  })
  const { register, setValue } = action.form

  function switchResourceServer(on: boolean) {
    setCalled(on)
    setValue('audience', undefined)
    setValue('scopes', on ? [{ name: '', value: '', type: 'application' }] : [])
  }

  return (
    <ActionForm form={action} label={t('create.applicationTitle')}>
      <FormFields locked={deniedReason !== undefined}>
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
            <EnvironmentField field={register('environment')} error={action.errorOf('environment')} />
          </div>
        </Card>
        <Card title={t('create.resourceServer')} description={t('create.resourceServerHelp')}>
          <div className="flex flex-col gap-4">
            <Switch
              checked={called}
              onCheckedChange={switchResourceServer}
              label={t('create.resourceServerSwitch')}
              help={t('create.resourceServerSwitchHelp')}
            />
            {called && (
              <>
                <Field
                  name="audience"
                  label={t('field.audience')}
                  help={t('field.audienceHelp')}
                  error={action.errorOf('audience')}
                >
                  <Input {...register('audience')} mono placeholder="urn:example:orders" autoComplete="off" />
                </Field>
                <ScopeFields form={action} />
              </>
            )}
          </div>
        </Card>
      </FormFields>
      <FormFooter
        submit={t('create.submit')}
        pending={action.pending}
        deniedReason={deniedReason}
        cancel="/applications"
      />
    </ActionForm>
  )
}
