'use client'

import { useTranslations } from 'next-intl'
import { Controller } from 'react-hook-form'
import { changeGrant } from '@/app/(console)/consumers/actions'
import { EndField } from '@/components/consumers/end-field'
import { useDeniedReason } from '@/components/shell/viewer'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { SaveBar } from '@/components/ui/save-bar'
import { Time } from '@/components/ui/time'
import { useToast } from '@/components/ui/toast'
import { useActionForm } from '@/components/ui/use-action-form'

interface GrantEndProps {
  id: string
  expiresAt: string | null
  /** A line of the topology holds the grant for as long as it stands. */
  held: boolean
}

/** When the grant ends; where that cannot be changed, with the reason. */
export function GrantEnd({ id, expiresAt, held }: GrantEndProps) {
  const t = useTranslations('grant-detail')
  const denied = useDeniedReason('grant:write')
  const locked = denied ?? (held ? t('endHeld') : undefined)
  if (locked === undefined) return <GrantEndForm id={id} expiresAt={expiresAt} />
  return (
    <Card title={t('end')} description={locked}>
      <p className="text-sm">{expiresAt === null ? t('never') : <Time value={expiresAt} />}</p>
    </Card>
  )
}

function GrantEndForm({ id, expiresAt }: Omit<GrantEndProps, 'held'>) {
  const t = useTranslations('grant-detail')
  const toast = useToast()
  const action = useActionForm({
    schema: async () => (await import('@/lib/gateway/grants/form-schema')).changeGrantForm,
    action: changeGrant,
    changesOnly: true,
    defaultValues: { id, expiresAt },
    onDone: () => toast.done({ title: t('endSaved') }),
  })
  return (
    <Card title={t('end')} description={t('endHelp')}>
      <ActionForm form={action} label={t('end')}>
        <Controller
          control={action.form.control}
          name="expiresAt"
          render={({ field }) => (
            <EndField
              value={field.value}
              onValueChange={field.onChange}
              error={action.errorOf('expiresAt')}
            />
          )}
        />
        <SaveBar form={action} />
      </ActionForm>
    </Card>
  )
}
