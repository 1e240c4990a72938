'use client'

import { useTranslations } from 'next-intl'
import { changeSecurity } from '@/app/(console)/settings/actions'
import { useDeniedReason } from '@/components/shell/viewer'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { SaveBar } from '@/components/ui/save-bar'
import { useToast } from '@/components/ui/toast'
import { useActionForm } from '@/components/ui/use-action-form'
import type { SecuritySettings } from '@/lib/identity/instance/schema'

/** How long sessions last and what passwords need. */
export function SecurityForm({ settings }: { settings: SecuritySettings }) {
  const t = useTranslations('settings.security')
  const toast = useToast()
  const locked = useDeniedReason('setting:write')
  const action = useActionForm({
    schema: async () => (await import('@/lib/identity/instance/schema')).securitySettings,
    action: changeSecurity,
    changesOnly: true,
    defaultValues: settings,
    onDone: () => toast.done({ title: t('saved') }),
  })
  const field = (name: keyof SecuritySettings, unit: string, texts: { label: string; help: string }) => (
    <Field name={name} {...texts} error={action.errorOf(name)}>
      <Input
        {...action.form.register(name, { valueAsNumber: true })}
        unit={unit}
        type="number"
        inputMode="numeric"
        readOnly={locked !== undefined}
      />
    </Field>
  )
  return (
    <ActionForm form={action} label={t('title')}>
      <Card title={t('sessions')} description={t('sessionsHelp')}>
        <div className="flex flex-col gap-4">
          {field('sessionMinutes', t('minutes'), {
            label: t('sessionMinutes'),
            help: t('sessionMinutesHelp'),
          })}
          {field('idleMinutes', t('minutes'), { label: t('idleMinutes'), help: t('idleMinutesHelp') })}
        </div>
      </Card>
      <Card title={t('passwords')} description={t('passwordsHelp')}>
        {field('passwordMinLength', t('characters'), { label: t('minLength'), help: t('minLengthHelp') })}
      </Card>
      <SaveBar form={action} lockedReason={locked} />
    </ActionForm>
  )
}
