'use client'

import { useTranslations } from 'next-intl'
import { changeApplication } from '@/app/(console)/applications/actions'
import { useLockedReason } from '@/components/applications/use-locked-reason'
import { ImpactSwitch } from '@/components/impact/impact-switch'
import { Card } from '@/components/ui/card'
import type { ApplicationDto } from '@/lib/identity/applications/schema'

/** Whether the application may ask for tokens at all. */
export function ClientCard({ application }: { application: ApplicationDto }) {
  const t = useTranslations('applications.client')
  const { id, name, clientStatus } = application
  return (
    <Card title={t('title')} description={t('help')}>
      <ImpactSwitch
        kind="application"
        id={id}
        checked={clientStatus === 'enabled'}
        label={t('switch')}
        help={t('switchHelp')}
        lockedReason={useLockedReason(application)}
        turn={(on) => changeApplication({ id, clientStatus: on ? 'enabled' : 'disabled' })}
        done={(on) => t(on ? 'on' : 'off', { name })}
        off={{ title: t('offTitle'), confirm: t('offConfirm'), effect: <p>{t('offEffect', { name })}</p> }}
      />
    </Card>
  )
}
