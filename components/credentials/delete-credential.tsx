'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { removeCredential } from '@/app/(console)/credentials/actions'
import { useDeniedReason } from '@/components/shell/viewer'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { DeleteDialog } from '@/components/ui/delete-dialog'
import { useRunAction } from '@/components/ui/use-run-action'
import type { CredentialUse } from '@/lib/vault/credentials/list-credential-uses'
import type { CredentialDto } from '@/lib/vault/credentials/schema'

interface DeleteCredentialProps {
  credential: CredentialDto
  uses: CredentialUse[]
  nodes: { id: string; name: string }[]
}

/** Deletes the credential for good, after showing who depends on it. */
export function DeleteCredential({ credential, uses, nodes }: DeleteCredentialProps) {
  const t = useTranslations('credentials.delete')
  const router = useRouter()
  const deniedReason = useDeniedReason('credential:write')
  const { run, pending, failure, clearFailure } = useRunAction()
  const [asking, setAsking] = useState(false)
  const { id, name, status } = credential
  const dependents = [
    ...nodes.map((node) => t('node', { name: node.name })),
    ...uses.map((use) => t('agent', { name: use.application?.name ?? use.ruleName })),
  ]
  const reason = status === 'enabled' ? t('disableFirst') : dependents.length > 0 ? t('inUse') : undefined

  function confirm() {
    run(() => removeCredential({ id }), {
      done: t('done', { name }),
      onDone: () => router.push('/credentials'),
    })
  }

  return (
    <>
      <Card
        title={t('section')}
        description={t('sectionHelp')}
        actions={
          <Button
            disabledReason={deniedReason}
            onClick={() => {
              clearFailure()
              setAsking(true)
            }}
          >
            {t('button')}
          </Button>
        }
        className="pb-3"
      />
      {asking && (
        <DeleteDialog
          open
          onOpenChange={setAsking}
          title={t('title', { name })}
          confirm={t('confirm')}
          onConfirm={confirm}
          pending={pending}
          typed={name}
          disabledReason={reason}
          failure={failure}
        >
          {dependents.length === 0 && <p>{t('impactNone')}</p>}
          {dependents.length > 0 && (
            <div>
              <p>{t('impactTitle')}</p>
              <ul className="list-disc pl-5 text-ink">
                {dependents.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </div>
          )}
          {reason !== undefined && <p className="font-medium text-ink">{reason}</p>}
        </DeleteDialog>
      )}
    </>
  )
}
