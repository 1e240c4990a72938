'use client'

import { useTranslations } from 'next-intl'
import { changeInstance } from '@/app/(console)/settings/actions'
import { useDeniedReason } from '@/components/shell/viewer'
import { ActionForm } from '@/components/ui/action-form'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { SaveBar } from '@/components/ui/save-bar'
import { useToast } from '@/components/ui/toast'
import { useActionForm } from '@/components/ui/use-action-form'

/** What the instance is called. */
export function InstanceForm({ description }: { description: string }) {
  const t = useTranslations('settings.instance')
  const toast = useToast()
  const locked = useDeniedReason('setting:write')
  const action = useActionForm({
    schema: async () => (await import('@/lib/identity/instance/schema')).instanceUpdate,
    action: changeInstance,
    changesOnly: true,
    defaultValues: { description },
    onDone: () => toast.done({ title: t('saved') }),
  })
  return (
    <ActionForm form={action} label={t('details')}>
      <Field name="description" label={t('description')} error={action.errorOf('description')}>
        <Input
          {...action.form.register('description')}
          readOnly={locked !== undefined}
          maxLength={128}
          autoComplete="off"
        />
      </Field>
      <SaveBar form={action} lockedReason={locked} />
    </ActionForm>
  )
}
