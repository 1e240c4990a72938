'use client'

import { useTranslations } from 'next-intl'
import type * as z from 'zod'
import { AddForm, type AddFormProps } from '@/components/topology/add-form'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { useTopology } from '@/components/topology/topology-context'
import { useActionForm } from '@/components/ui/use-action-form'
import type { createCredentialInput } from '@/lib/vault/credentials/schema'

type ApiKeyInput = z.input<(typeof createCredentialInput.options)[0]>

async function loadSchema() {
  const { createCredentialInput: input } = await import('@/lib/vault/credentials/schema')
  return input.options[0]
}

/** Adds an LLM or an external service that is reached with a new API key. */
export function CredentialForm({ kind, onDone }: AddFormProps & { kind: 'llm' | 'external' }) {
  const t = useTranslations('topology.add')
  const { execute } = useTopology()
  const form = useActionForm({
    schema: loadSchema,
    action: (credential: ApiKeyInput) => execute({ do: 'add', input: { kind, credential } }),
    defaultValues: {
      type: 'api_key',
      name: '',
      identifier: '',
      label: kind === 'llm' ? 'llm' : 'saas',
      description: '',
      apiKey: '',
    },
    onDone,
  })
  const { register } = form.form
  return (
    <AddForm form={form} submit={t('submit')}>
      <Field label={t('name')} name="name" error={form.errorOf('name')}>
        <Input autoComplete="off" {...register('name')} />
      </Field>
      <Field
        label={t('identifier')}
        help={t('identifierHelp')}
        name="identifier"
        error={form.errorOf('identifier')}
      >
        <Input mono autoComplete="off" spellCheck={false} {...register('identifier')} />
      </Field>
      <Field label={t('apiKey')} help={t('apiKeyHelp')} name="apiKey" error={form.errorOf('apiKey')}>
        <Input mono type="password" autoComplete="new-password" {...register('apiKey')} />
      </Field>
    </AddForm>
  )
}
