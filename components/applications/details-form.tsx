'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { changeAgent, changeApplication } from '@/app/(console)/applications/actions'
import { EnvironmentField } from '@/components/applications/environment-field'
import { useLockedReason } from '@/components/applications/use-locked-reason'
import { DescriptionField } from '@/components/detail/description-field'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { SaveBar } from '@/components/ui/save-bar'
import { useToast } from '@/components/ui/toast'
import { useActionForm } from '@/components/ui/use-action-form'
import type { AgentDto } from '@/lib/identity/agents/schema'
import type { ApplicationDto } from '@/lib/identity/applications/schema'

interface DetailsFormProps {
  application: ApplicationDto
  /** Present when the application is an agent. */
  agent: AgentDto | undefined
}

/** Name and description; for an agent also who answers for it and what it is. */
export function DetailsForm({ application, agent }: DetailsFormProps) {
  const lockedReason = useLockedReason(application)
  return agent === undefined ? (
    <ApplicationDetails application={application} lockedReason={lockedReason} />
  ) : (
    <AgentDetails agent={agent} lockedReason={lockedReason} />
  )
}

function useSavedToast() {
  const t = useTranslations('applications.general')
  const toast = useToast()
  return () => toast.done({ title: t('saved') })
}

function DetailsCard({ kind, children }: { kind: 'application' | 'agent'; children: ReactNode }) {
  const t = useTranslations('applications.general')
  return (
    <Card title={t('details')} description={t(`detailsHelp.${kind}`)}>
      {children}
    </Card>
  )
}

interface ApplicationDetailsProps {
  application: ApplicationDto
  lockedReason: string | undefined
}

function ApplicationDetails({ application, lockedReason }: ApplicationDetailsProps) {
  const t = useTranslations('applications')
  const { id, name, description, environment } = application
  const action = useActionForm({
    schema: async () => (await import('@/lib/identity/applications/form-schema')).changeApplicationForm,
    action: changeApplication,
    changesOnly: true,
    defaultValues: { id, name, description, environment },
    onDone: useSavedToast(),
  })
  const readOnly = lockedReason !== undefined
  return (
    <DetailsCard kind="application">
      <ActionForm form={action} label={t('general.details')}>
        <Field name="name" label={t('field.name')} error={action.errorOf('name')}>
          <Input {...action.form.register('name')} readOnly={readOnly} maxLength={64} autoComplete="off" />
        </Field>
        <DescriptionField
          label={t('field.description')}
          field={action.form.register('description')}
          error={action.errorOf('description')}
          readOnly={readOnly}
        />
        <EnvironmentField
          field={action.form.register('environment')}
          error={action.errorOf('environment')}
          readOnly={readOnly}
        />
        <SaveBar form={action} lockedReason={lockedReason} />
      </ActionForm>
    </DetailsCard>
  )
}

function AgentDetails({ agent, lockedReason }: { agent: AgentDto; lockedReason: string | undefined }) {
  const t = useTranslations('applications')
  const { id, name, description, owner, type, environment } = agent
  const action = useActionForm({
    schema: async () => (await import('@/lib/identity/applications/form-schema')).changeAgentForm,
    action: changeAgent,
    changesOnly: true,
    defaultValues: { id, name, description, owner, type, environment },
    onDone: useSavedToast(),
  })
  const readOnly = lockedReason !== undefined
  const { register } = action.form
  return (
    <DetailsCard kind="agent">
      <ActionForm form={action} label={t('general.details')}>
        <Field name="name" label={t('field.name')} error={action.errorOf('name')}>
          <Input {...register('name')} readOnly={readOnly} maxLength={64} autoComplete="off" />
        </Field>
        <DescriptionField
          label={t('field.description')}
          field={register('description')}
          error={action.errorOf('description')}
          readOnly={readOnly}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <Field name="owner" optional label={t('field.owner')} error={action.errorOf('owner')}>
            <Input {...register('owner')} readOnly={readOnly} autoComplete="off" />
          </Field>
          <Field name="type" optional label={t('field.type')} error={action.errorOf('type')}>
            <Input {...register('type')} readOnly={readOnly} autoComplete="off" />
          </Field>
        </div>
        <EnvironmentField
          field={register('environment')}
          error={action.errorOf('environment')}
          readOnly={readOnly}
        />
        <SaveBar form={action} lockedReason={lockedReason} />
      </ActionForm>
    </DetailsCard>
  )
}
