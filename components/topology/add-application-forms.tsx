'use client'

import { useTranslations } from 'next-intl'
import type * as z from 'zod'
import { AddForm, type AddFormProps } from '@/components/topology/add-form'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { useTopology } from '@/components/topology/topology-context'
import { useActionForm } from '@/components/ui/use-action-form'
import type { registerAgentInput } from '@/lib/identity/agents/schema'
import type { createApplicationInput } from '@/lib/identity/applications/schema'

/** Adds a client with a new application. */
export function ClientForm({ onDone }: AddFormProps) {
  const t = useTranslations('topology.add')
  const { execute } = useTopology()
  const form = useActionForm({
    schema: async () => (await import('@/lib/identity/applications/schema')).createApplicationInput,
    action: (application: z.input<typeof createApplicationInput>) =>
      execute({ do: 'add', input: { kind: 'client', application } }),
    defaultValues: { name: '', description: '', environment: '' },
    onDone,
  })
  return (
    <AddForm form={form} submit={t('submit')}>
      <Field label={t('name')} help={t('clientNameHelp')} name="name" error={form.errorOf('name')}>
        <Input autoComplete="off" {...form.form.register('name')} />
      </Field>
      <Field label={t('description')} optional name="description" error={form.errorOf('description')}>
        <Input autoComplete="off" {...form.form.register('description')} />
      </Field>
      <Field
        label={t('environment')}
        help={t('environmentHelp')}
        optional
        name="environment"
        error={form.errorOf('environment')}
      >
        <Input autoComplete="off" {...form.form.register('environment')} />
      </Field>
    </AddForm>
  )
}

/** Registers an agent and adds its node. */
export function AgentForm({ onDone }: AddFormProps) {
  const t = useTranslations('topology.add')
  const { execute } = useTopology()
  const form = useActionForm({
    schema: async () => (await import('@/lib/identity/agents/schema')).registerAgentInput,
    action: (agent: z.input<typeof registerAgentInput>) =>
      execute({ do: 'add', input: { kind: 'agent', agent } }),
    defaultValues: { name: '', description: '', owner: '', type: '', environment: '' },
    onDone,
  })
  const { register } = form.form
  return (
    <AddForm form={form} submit={t('register')}>
      <Field label={t('name')} help={t('agentNameHelp')} name="name" error={form.errorOf('name')}>
        <Input autoComplete="off" {...register('name')} />
      </Field>
      <Field label={t('owner')} help={t('ownerHelp')} optional name="owner" error={form.errorOf('owner')}>
        <Input autoComplete="off" {...register('owner')} />
      </Field>
      <Field label={t('type')} help={t('typeHelp')} optional name="type" error={form.errorOf('type')}>
        <Input autoComplete="off" {...register('type')} />
      </Field>
      <Field
        label={t('environment')}
        help={t('environmentHelp')}
        optional
        name="environment"
        error={form.errorOf('environment')}
      >
        <Input autoComplete="off" {...register('environment')} />
      </Field>
      <Field
        label={t('audience')}
        help={t('agentAudienceHelp')}
        optional
        name="audience"
        error={form.errorOf('audience')}
      >
        <Input
          mono
          autoComplete="off"
          {...register('audience', { setValueAs: (value?: string) => value || undefined })}
        />
      </Field>
    </AddForm>
  )
}
