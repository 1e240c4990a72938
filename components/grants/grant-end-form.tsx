'use client'

import { useTranslations } from 'next-intl'
import { Controller } from 'react-hook-form'
import { changeGrant } from '@/app/(console)/consumers/actions'
import { EndField } from '@/components/consumers/end-field'
import { useDeniedReason } from '@/components/shell/viewer'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { SaveBar } from '@/components/ui/save-bar'
import { useToast } from '@/components/ui/toast'
import { useActionForm } from '@/components/ui/use-action-form'

interface GrantEndFormProps {
  id: string
  expiresAt: string | null
  /** A line of the topology holds the grant for as long as it stands. */
  held: boolean
}

/** When the grant ends. */
export function GrantEndForm({ id, expiresAt, held }: GrantEndFormProps) {
  const t = useTranslations('grant-detail')
  const toast = useToast()
  const denied = useDeniedReason('grant:write')
  const locked = denied ?? (held ? t('endHeld') : undefined)
  const action = useActionForm({
    schema: async () => (await import('@/lib/gateway/grants/form-schema')).changeGrantForm,
    action: changeGrant,
    changesOnly: true,
    defaultValues: { id, expiresAt },
    onDone: () => toast.done({ title: t('endSaved') }),
  })
  return (
    <Card title={t('end')} description={held ? undefined : t('endHelp')}>
      <ActionForm form={action} label={t('end')}>
        <Controller
          control={action.form.control}
          name="expiresAt"
          render={({ field }) => (
            <EndField
              value={field.value}
              onValueChange={field.onChange}
              error={action.errorOf('expiresAt')}
              readOnly={locked !== undefined}
            />
          )}
        />
        <SaveBar form={action} lockedReason={locked} />
      </ActionForm>
    </Card>
  )
}
