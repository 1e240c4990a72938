'use client'

import { useTranslations } from 'next-intl'
import { changeApplication } from '@/app/(console)/applications/actions'
import { useLockedReason } from '@/components/applications/use-locked-reason'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { useToast } from '@/components/ui/toast'
import { useActionForm } from '@/components/ui/use-action-form'
import type { ApplicationDto } from '@/lib/identity/applications/schema'

/** Gives the application its resource server identifier, once. */
export function SetAudienceForm({ application }: { application: ApplicationDto }) {
  const t = useTranslations('applications')
  const lockedReason = useLockedReason(application)
  const toast = useToast()
  const { id, name } = application
  const action = useActionForm({
    schema: async () => (await import('@/lib/identity/applications/form-schema')).changeApplicationForm,
    action: changeApplication,
    defaultValues: { id, audience: '' },
    onDone: () => toast.done({ title: t('resourceServer.on', { name }) }),
  })
  return (
    <ActionForm form={action} label={t('resourceServer.title')}>
      <Field
        name="audience"
        label={t('field.audience')}
        help={t('field.audienceHelp')}
        error={action.errorOf('audience')}
      >
        <Input
          {...action.form.register('audience')}
          mono
          placeholder="urn:example:orders"
          autoComplete="off"
          readOnly={lockedReason !== undefined}
        />
      </Field>
      <Button
        type="submit"
        variant="primary"
        className="self-end"
        pending={action.pending}
        disabledReason={lockedReason}
      >
        {t('resourceServer.setAudience')}
      </Button>
    </ActionForm>
  )
}
