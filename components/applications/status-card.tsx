'use client'

import { useTranslations } from 'next-intl'
import { changeApplication } from '@/app/(console)/applications/actions'
import { useLockedReason } from '@/components/applications/use-locked-reason'
import { ImpactSwitch } from '@/components/impact/impact-switch'
import { Card } from '@/components/ui/card'
import type { ApplicationDto } from '@/lib/identity/applications/schema'

/** Turns the whole application on or off. */
export function StatusCard({ application }: { application: ApplicationDto }) {
  const t = useTranslations('applications')
  const { id, name, status } = application
  return (
    <Card title={t('general.status')} description={t(`general.statusHelp.${application.identityType}`)}>
      <ImpactSwitch
        kind="application"
        id={id}
        checked={status === 'enabled'}
        label={t('general.statusEnabled')}
        lockedReason={useLockedReason(application)}
        turn={(on) => changeApplication({ id, status: on ? 'enabled' : 'disabled' })}
        done={(on) => t(on ? 'general.enabledToast' : 'general.disabledToast', { name })}
        off={{
          title: t('general.disableTitle', { name }),
          confirm: t('detail.disable'),
          effect: <p>{t('general.disableEffect')}</p>,
        }}
      />
    </Card>
  )
}
