'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { addAgent } from '@/app/(console)/applications/actions'
import { agentPath } from '@/components/applications/application-path'
import { EnvironmentField } from '@/components/applications/environment-field'
import { DescriptionField } from '@/components/detail/description-field'
import { useDeniedReason } from '@/components/shell/viewer'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { FormFields } from '@/components/ui/form-fields'
import { FormFooter } from '@/components/ui/form-footer'
import { Input } from '@/components/ui/input'
import { useToast } from '@/components/ui/toast'
import { useActionForm } from '@/components/ui/use-action-form'

/** Registers an agent: client, resource server and authorization rule in one step. */
export function RegisterAgentForm() {
  const t = useTranslations('applications')
  const router = useRouter()
  const toast = useToast()
  const deniedReason = useDeniedReason('application:write')
  const action = useActionForm({
    schema: async () => (await import('@/lib/identity/agents/schema')).registerAgentInput,
    action: addAgent,
    defaultValues: { name: '', description: '', type: '', owner: '', environment: '' },
    onDone: ({ id: agentId, name }) => {
      toast.done({ title: t('create.created', { name }), description: t('create.nextStep') })
      router.push(agentPath(agentId, 'credentials'))
    },
  })
  const {
    form: { register },
    errorOf,
  } = action
  return (
    <ActionForm form={action} label={t('create.agentTitle')}>
      <FormFields locked={deniedReason !== undefined}>
        <Card title={t('create.details')}>
          <div className="flex flex-col gap-4">
            <Field name="name" label={t('field.name')} help={t('field.nameHelp')} error={errorOf('name')}>
              <Input {...register('name')} maxLength={64} autoComplete="off" autoFocus />
            </Field>
            <DescriptionField
              label={t('field.description')}
              field={register('description')}
              error={errorOf('description')}
            />
            <div className="grid gap-4 sm:grid-cols-2">
              <Field
                name="owner"
                optional
                label={t('field.owner')}
                help={t('field.ownerHelp')}
                error={errorOf('owner')}
              >
                <Input {...register('owner')} autoComplete="off" />
              </Field>
              <Field
                name="type"
                optional
                label={t('field.type')}
                help={t('field.typeHelp')}
                error={errorOf('type')}
              >
                <Input {...register('type')} autoComplete="off" />
              </Field>
            </div>
            <EnvironmentField field={register('environment')} error={errorOf('environment')} />
            <Field
              name="audience"
              optional
              label={t('field.audience')}
              help={t('field.agentAudienceHelp')}
              error={errorOf('audience')}
            >
              <Input
                {...register('audience', { setValueAs: (value?: string) => value || undefined })}
                mono
                placeholder="agent:support-bot"
                autoComplete="off"
              />
            </Field>
          </div>
        </Card>
      </FormFields>
      <FormFooter
        submit={t('create.submitAgent')}
        pending={action.pending}
        deniedReason={deniedReason}
        cancel="/agents"
      />
    </ActionForm>
  )
}
