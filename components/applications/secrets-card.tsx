'use client'

import { KeyRound, Plus, RotateCw } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { clientSecretForms } from '@/components/applications/client-secret-forms'
import { RotationNotice } from '@/components/applications/rotation-notice'
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

const AddSecretDialog = dynamic(
  async () => (await import('@/components/applications/add-secret-dialog')).AddSecretDialog,
  { ssr: false },
)
const RotateSecretDialog = dynamic(
  async () => (await import('@/components/applications/rotate-secret-dialog')).RotateSecretDialog,
  { ssr: false },
)

interface SecretsCardProps {
  application: ApplicationDto
  secrets: SecretView[]
  /** What the snippets of a new secret need beside it. */
  context: ClientContext
}

/** The client secrets by their hints; a new one is shown in a dialog, once. */
export function SecretsCard({ application, secrets, context }: SecretsCardProps) {
  const t = useTranslations('applications.secrets')
  const words = useTranslations('applications.reveal')
  const rotation = useTranslations('applications.rotation')
  const lockedReason = useLockedReason(application, 'secret:write')
  const [making, setMaking] = useState<'add' | 'rotate'>()
  const addButton = useRef<HTMLButtonElement>(null)
  const [revealed, setRevealed] = useState<string>()

  const full = secrets.length >= maxSecrets
  const live = secrets.filter(isLive)
  const [current] = live
  const reveal = (secret: string) => {
    setMaking(undefined)
    setRevealed(secret)
  }
  const add = (
    <Button
      ref={addButton}
      {...(current === undefined ? { variant: 'primary' } : {})}
      disabledReason={lockedReason ?? (full ? t('limitReason') : undefined)}
      onClick={() => setMaking('add')}
    >
      <Plus aria-hidden /> {t('add')}
    </Button>
  )
  const actions = (
    <>
      {add}
      {current !== undefined && (
        <Button
          variant="primary"
          disabledReason={lockedReason ?? (full ? t('limitReason') : undefined)}
          onClick={() => setMaking('rotate')}
        >
          <RotateCw aria-hidden /> {rotation('button')}
        </Button>
      )}
    </>
  )
  return (
    <Card flush title={t('title')} description={t('help')} actions={secrets.length > 0 && actions}>
      {secrets.length === 0 ? (
        <EmptyState icon={KeyRound} title={t('empty')} action={add}>
          {t('emptyHelp')}
        </EmptyState>
      ) : (
        <SecretTable application={application} secrets={secrets} />
      )}
      <Hints application={application} secrets={secrets} />
      {making === 'add' && (
        <AddSecretDialog
          applicationId={application.id}
          onClose={() => setMaking(undefined)}
          onAdded={reveal}
        />
      )}
      {making === 'rotate' && current !== undefined && (
        <RotateSecretDialog old={current} onClose={() => setMaking(undefined)} onAdded={reveal} />
      )}
      <SecretDialog
        forms={
          revealed === undefined
            ? undefined
            : clientSecretForms({ ...context, clientSecret: revealed }, words('value'))
        }
        title={words('title')}
        description={words('help')}
        onClose={() => setRevealed(undefined)}
        finalFocus={addButton}
      />
    </Card>
  )
}

/** A rotation under way, and why no secret works while the client is off. */
function Hints({ application, secrets }: Pick<SecretsCardProps, 'application' | 'secrets'>) {
  const t = useTranslations('applications.secrets')
  if (secrets.length === 0) return null
  const [old, next] = secrets
    .filter(isLive)
    .toSorted((one, other) => one.createdAt.localeCompare(other.createdAt))
  return (
    <div className="flex flex-col gap-2 border-t p-4">
      {application.clientStatus === 'disabled' && <Notice kind="warning">{t('clientOffHint')}</Notice>}
      {old !== undefined && next !== undefined ? (
        <RotationNotice application={application} old={old} next={next} />
      ) : (
        <p className="text-xs text-muted">{t('rotationTip')}</p>
      )}
    </div>
  )
}
