'use client'

import { Plus, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useFieldArray } from 'react-hook-form'
import type * as z from 'zod'
import { AddForm, type AddFormProps } from '@/components/topology/add-form'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { IconButton } from '@/components/ui/icon-button'
import { Input } from '@/components/ui/input'
import { useTopology } from '@/components/topology/topology-context'
import { useActionForm } from '@/components/ui/use-action-form'
import type { enterpriseServiceInput } from '@/lib/topology/schema'

/** Adds an enterprise service with its audience and scopes. */
export function EnterpriseForm({ onDone }: AddFormProps) {
  const t = useTranslations('topology.add')
  const { execute } = useTopology()
  const form = useActionForm({
    schema: async () => (await import('@/lib/topology/schema')).enterpriseServiceInput,
    action: (service: z.input<typeof enterpriseServiceInput>) =>
      execute({ do: 'add', input: { kind: 'enterprise', service } }),
    defaultValues: { name: '', description: '', audience: '', scopes: [{ name: '', value: '' }] },
    onDone,
  })
  const { register, control } = form.form
  const { fields, append, remove } = useFieldArray({ control, name: 'scopes' })
  return (
    <AddForm form={form} submit={t('submit')}>
      <Field label={t('name')} name="name" error={form.errorOf('name')}>
        <Input autoComplete="off" {...register('name')} />
      </Field>
      <Field label={t('audience')} help={t('audienceHelp')} name="audience" error={form.errorOf('audience')}>
        <Input mono autoComplete="off" placeholder="https://orders.example.com" {...register('audience')} />
      </Field>
      <fieldset className="flex min-w-0 flex-col gap-3">
        <legend className="mb-2 text-sm font-medium">{t('scopes')}</legend>
        {fields.map((field, index) => (
          <div key={field.id} className="grid grid-cols-[1fr_1fr_auto] items-start gap-2">
            <Field
              label={t('scopeName')}
              name={`scopes.${index}.name`}
              error={form.errorOf(`scopes.${index}.name`)}
            >
              <Input autoComplete="off" {...register(`scopes.${index}.name`)} />
            </Field>
            <Field
              label={t('scopeValue')}
              name={`scopes.${index}.value`}
              error={form.errorOf(`scopes.${index}.value`)}
            >
              <Input
                mono
                autoComplete="off"
                placeholder="orders:read"
                {...register(`scopes.${index}.value`)}
              />
            </Field>
            <IconButton
              icon={Trash2}
              label={t('removeScope', { position: index + 1 })}
              className="mt-[26px]"
              disabledReason={fields.length === 1 ? t('oneScope') : undefined}
              onClick={() => remove(index)}
            />
          </div>
        ))}
        <Button size="sm" className="self-start" onClick={() => append({ name: '', value: '' })}>
          <Plus aria-hidden /> {t('addScope')}
        </Button>
      </fieldset>
    </AddForm>
  )
}
