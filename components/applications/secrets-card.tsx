'use client'

import { KeyRound, Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { AddSecretDialog } from '@/components/applications/add-secret-dialog'
import { clientSecretForms } from '@/components/applications/client-secret-forms'
import { isLive, SecretTable, type SecretView } from '@/components/applications/secret-table'
import { useLockedReason } from '@/components/applications/use-locked-reason'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { SecretDialog } from '@/components/ui/secret-dialog'
import type { ApplicationDto } from '@/lib/identity/applications/schema'
import { maxSecrets } from '@/lib/identity/secrets/rules'
import type { ClientContext } from '@/lib/snippets/client-configuration'

interface SecretsCardProps {
  application: ApplicationDto
  secrets: SecretView[]
  /** What the snippets of a new secret need beside it. */
  context: ClientContext
}

/** The client secrets by their hints; a new one is shown in a dialog, once. */
export function SecretsCard({ application, secrets, context }: SecretsCardProps) {
  const t = useTranslations('applications.secrets')
  const reveal = useTranslations('applications.reveal')
  const lockedReason = useLockedReason(application, 'secret:write')
  const [adding, setAdding] = useState(false)
  const addButton = useRef<HTMLButtonElement>(null)
  const [revealed, setRevealed] = useState<string>()

  const full = secrets.length >= maxSecrets
  const add = (
    <Button
      ref={addButton}
      variant="primary"
      disabledReason={lockedReason ?? (full ? t('limitReason') : undefined)}
      onClick={() => setAdding(true)}
    >
      <Plus aria-hidden /> {t('add')}
    </Button>
  )
  return (
    <Card flush title={t('title')} description={t('help')} actions={secrets.length > 0 && add}>
      {secrets.length === 0 ? (
        <EmptyState icon={KeyRound} title={t('empty')} action={add}>
          {t('emptyHelp')}
        </EmptyState>
      ) : (
        <SecretTable application={application} secrets={secrets} />
      )}
      <Hints application={application} secrets={secrets} />
      {adding && (
        <AddSecretDialog
          applicationId={application.id}
          onClose={() => setAdding(false)}
          onAdded={(secret) => {
            setAdding(false)
            setRevealed(secret)
          }}
        />
      )}
      <SecretDialog
        forms={
          revealed === undefined
            ? undefined
            : clientSecretForms({ ...context, clientSecret: revealed }, reveal('value'))
        }
        title={reveal('title')}
        description={reveal('help')}
        onClose={() => setRevealed(undefined)}
        finalFocus={addButton}
      />
    </Card>
  )
}

/** How to rotate without an outage, and why no secret works while the client is off. */
function Hints({ application, secrets }: Pick<SecretsCardProps, 'application' | 'secrets'>) {
  const t = useTranslations('applications.secrets')
  if (secrets.length === 0) return null
  const bothLive = secrets.filter(isLive).length === maxSecrets
  return (
    <div className="flex flex-col gap-2 border-t p-4">
      {application.clientStatus === 'disabled' && <Notice kind="warning">{t('clientOffHint')}</Notice>}
      {bothLive ? (
        <Notice title={t('rotationTitle')}>{t('rotation')}</Notice>
      ) : (
        <p className="text-xs text-muted">{t('rotationTip')}</p>
      )}
    </div>
  )
}
