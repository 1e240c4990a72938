'use client'

import { useTranslations } from 'next-intl'
import { Controller } from 'react-hook-form'
import { AddForm, type AddFormProps } from '@/components/topology/add-form'
import { Combobox } from '@/components/ui/combobox'
import { Field } from '@/components/ui/field'
import { useTopology } from '@/components/topology/topology-context'
import { useActionForm } from '@/components/ui/use-action-form'
import type { NodeKind } from '@/lib/topology/graph'
import type { BindableObject } from '@/lib/topology/read-bindable'

const fields = { application: 'applicationId', credential: 'credentialId', model_api: 'modelApiId' } as const

async function loadSchema() {
  const [z, { objectId }] = await Promise.all([import('zod'), import('@/lib/schema')])
  return z.strictObject({ id: objectId })
}

/** Adds a node for an object that exists. */
export function ExistingForm({
  kind,
  objects,
  onDone,
}: AddFormProps & { kind: NodeKind; objects: readonly BindableObject[] }) {
  const t = useTranslations('topology.add')
  const { execute } = useTopology()
  const form = useActionForm({
    schema: loadSchema,
    action: ({ id }: { id: string }) => {
      const type = objects.find((object) => object.id === id)?.type ?? 'application'
      return execute({ do: 'add', input: { kind, [fields[type]]: id } })
    },
    defaultValues: { id: '' },
    onDone,
  })
  return (
    <AddForm form={form} submit={t('submit')}>
      <Field label={t(`existing.${kind}`)} name="id" error={form.errorOf('id') && t('chooseObject')}>
        <Controller
          control={form.form.control}
          name="id"
          render={({ field }) => (
            <Combobox
              options={objects.map(({ id, name, note }) => ({ value: id, label: name, note }))}
              value={field.value}
              onValueChange={(id) => field.onChange(id ?? '')}
              onBlur={field.onBlur}
              placeholder={t('choose')}
            />
          )}
        />
      </Field>
    </AddForm>
  )
}
