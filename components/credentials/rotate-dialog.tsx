'use client'

import { useTranslations } from 'next-intl'
import { changeCredential } from '@/app/(console)/credentials/actions'
import { CredentialValueFields } from '@/components/credentials/credential-value-fields'
import { FormDialog } from '@/components/ui/form-dialog'
import { Names } from '@/components/ui/names'
import { useToast } from '@/components/ui/toast'
import { useActionForm } from '@/components/ui/use-action-form'
import type { CredentialUse } from '@/lib/vault/credentials/list-credential-uses'
import type { CredentialDto } from '@/lib/vault/credentials/schema'

interface RotateDialogProps {
  credential: CredentialDto
  /** Who gets the new value. */
  uses: CredentialUse[]
  onClose: () => void
}

/** Replaces the stored value. The new one goes in and is never shown again. */
export function RotateDialog({ credential, uses, onClose }: RotateDialogProps) {
  const t = useTranslations('credentials.rotate')
  const toast = useToast()
  const { id, name, type } = credential
  const value = type === 'api_key' ? { apiKey: '' } : { clientId: '', clientSecret: '' }
  const action = useActionForm({
    schema: async () => (await import('@/lib/vault/credentials/form-schema')).changeCredentialForm,
    action: changeCredential,
    defaultValues: { id, ...value },
    onDone: () => {
      toast.done({ title: t('done', { name }) })
      onClose()
    },
  })
  return (
    <FormDialog
      form={action}
      title={t('title', { name })}
      description={t('help')}
      submit={t('submit')}
      onClose={onClose}
    >
      <Names
        title={t('gets', { count: uses.length })}
        names={uses.map(({ application, ruleName }) => application?.name ?? ruleName)}
      />
      {uses.length === 0 && <p className="text-sm text-muted">{t('getsNobody')}</p>}
      <CredentialValueFields type={type} register={action.form.register} errorOf={action.errorOf} />
    </FormDialog>
  )
}
