'use client'

import { Sample, SampleCard } from '@/components/gallery/sample'
import { ActionForm } from '@/components/ui/action-form'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { SaveBar } from '@/components/ui/save-bar'
import { useActionForm } from '@/components/ui/use-action-form'

const refusal = {
  ok: false,
  error: { code: 'resource.conflict', message: 'The name is taken.', requestId: 'req_sample' },
} as const

async function loadSchema() {
  const [z, { displayName }] = await Promise.all([import('zod'), import('@/lib/schema')])
  return z.object({ name: displayName })
}

export function FormSamples() {
  const form = useActionForm({
    schema: loadSchema,
    action: () => Promise.resolve(refusal),
    defaultValues: { name: 'Billing agent' },
  })
  return (
    <SampleCard title="Form">
      <Sample name="With its save bar">
        <ActionForm form={form} label="Sample form" guard={false} className="flex w-full flex-col gap-4">
          <Field label="Name" name="name" error={form.errorOf('name')}>
            <Input {...form.form.register('name')} />
          </Field>
          <SaveBar form={form} />
        </ActionForm>
      </Sample>
    </SampleCard>
  )
}
