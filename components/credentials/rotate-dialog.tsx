'use client'

import { useTranslations } from 'next-intl'
import { changeCredential } from '@/app/(console)/credentials/actions'
import { CredentialValueFields } from '@/components/credentials/credential-value-fields'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { useToast } from '@/components/ui/toast'
import { useActionForm } from '@/components/ui/use-action-form'
import { changeCredentialForm } from '@/lib/vault/credentials/form-schema'
import type { CredentialDto } from '@/lib/vault/credentials/schema'

/** Replaces the stored value. The new one goes in and is never shown again. */
export function RotateDialog({ credential, onClose }: { credential: CredentialDto; onClose: () => void }) {
  const t = useTranslations('credentials.rotate')
  const toast = useToast()
  const { id, name, type } = credential
  const value = type === 'api_key' ? { apiKey: '' } : { clientId: '', clientSecret: '' }
  const action = useActionForm({
    schema: changeCredentialForm,
    action: changeCredential,
    defaultValues: { id, ...value },
    onDone: () => {
      toast.done({ title: t('done', { name }) })
      onClose()
    },
  })
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('title', { name })}
      description={t('help')}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button variant="primary" pending={action.pending} onClick={() => action.submit()}>
            {t('submit')}
          </Button>
        </>
      }
    >
      <ActionForm form={action} label={t('title', { name })} guard={false}>
        <CredentialValueFields type={type} register={action.form.register} errorOf={action.errorOf} />
        <button type="submit" hidden />
      </ActionForm>
    </Dialog>
  )
}
