'use client'

import { useTranslations } from 'next-intl'
import { Controller } from 'react-hook-form'
import type * as z from 'zod'
import { addService } from '@/app/(console)/services/actions'
import { AddForm, type AddFormProps } from '@/components/topology/add-form'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { Select } from '@/components/ui/select'
import { useTopology } from '@/components/topology/topology-context'
import { useActionForm } from '@/components/ui/use-action-form'
import { useRunAction } from '@/components/ui/use-run-action'
import type { newModelApiForm } from '@/lib/gateway/model-apis/form-schema'
import type { Bindable } from '@/lib/topology/read-bindable'

interface ModelApiFormProps extends AddFormProps {
  services: Bindable['services']
}

/** Adds an LLM that is reached through a new Model API of a service. */
export function ModelApiForm(props: ModelApiFormProps) {
  return props.services.length === 0 ? <NoServices /> : <NewModelApiForm {...props} />
}

/** Begins with the first service chosen, so it is made once there is one. */
function NewModelApiForm({ services, onDone }: ModelApiFormProps) {
  const t = useTranslations('topology.add')
  const { execute } = useTopology()
  const form = useActionForm({
    schema: async () => (await import('@/lib/gateway/model-apis/form-schema')).newModelApiForm,
    action: (modelApi: z.input<typeof newModelApiForm>) =>
      execute({ do: 'add', input: { kind: 'llm', modelApi } }),
    defaultValues: { name: '', basePath: '/', serviceId: services[0]?.id ?? '' },
    onDone,
  })
  const { register, control } = form.form
  return (
    <AddForm form={form} submit={t('submit')}>
      <Field label={t('service')} help={t('serviceHelp')} name="serviceId" error={form.errorOf('serviceId')}>
        <Controller
          control={control}
          name="serviceId"
          render={({ field }) => (
            <Select
              options={services.map(({ id, name }) => ({ value: id, label: name }))}
              value={field.value}
              onValueChange={field.onChange}
              onBlur={field.onBlur}
            />
          )}
        />
      </Field>
      <Field label={t('name')} help={t('modelApiNameHelp')} name="name" error={form.errorOf('name')}>
        <Input autoComplete="off" {...register('name')} />
      </Field>
      <Field label={t('basePath')} help={t('basePathHelp')} name="basePath" error={form.errorOf('basePath')}>
        <Input mono autoComplete="off" {...register('basePath')} />
      </Field>
    </AddForm>
  )
}

/** A Model API needs a service; the Sandbox is one click away, so that the first line need not leave the canvas. */
function NoServices() {
  const t = useTranslations('topology.add')
  const { run, pending } = useRunAction()
  const addSandbox = () => run(() => addService({ name: t('sandboxName'), provider: 'sandbox' }))
  return (
    <Notice
      title={t('noServices')}
      action={
        <div className="flex flex-wrap gap-2">
          <Button size="sm" variant="primary" pending={pending} onClick={addSandbox}>
            {t('useSandbox')}
          </Button>
          <LinkButton size="sm" href="/services/new">
            {t('addService')}
          </LinkButton>
        </div>
      }
    >
      {t('noServicesHelp')}
    </Notice>
  )
}
