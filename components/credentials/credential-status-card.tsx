'use client'

import { useTranslations } from 'next-intl'
import { changeCredential } from '@/app/(console)/credentials/actions'
import { ImpactSwitch } from '@/components/impact/impact-switch'
import { useDeniedReason } from '@/components/shell/viewer'
import { Card } from '@/components/ui/card'
import type { CredentialDto } from '@/lib/vault/credentials/schema'

/** Whether agents obtain the credential. */
export function CredentialStatusCard({ credential }: { credential: CredentialDto }) {
  const t = useTranslations('credentials.detail')
  const { id, name, status } = credential
  return (
    <Card title={t('status')} description={t('statusHelp')}>
      <ImpactSwitch
        kind="credential"
        id={id}
        checked={status === 'enabled'}
        label={t('statusEnabled')}
        lockedReason={useDeniedReason('credential:write')}
        turn={(on) => changeCredential({ id, status: on ? 'enabled' : 'disabled' })}
        done={(on) => t(on ? 'enabledToast' : 'disabledToast', { name })}
        off={{
          title: t('disableTitle', { name }),
          confirm: t('disable'),
          effect: <p>{t('disableEffect')}</p>,
        }}
      />
    </Card>
  )
}
