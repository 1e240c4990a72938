'use client'

import { useTranslations } from 'next-intl'
import dynamic from 'next/dynamic'
import { changeApplication } from '@/app/(console)/applications/actions'
import { useLockedReason } from '@/components/applications/use-locked-reason'
import { ImpactSwitch } from '@/components/impact/impact-switch'
import { Card } from '@/components/ui/card'
import { CopyField } from '@/components/ui/copy-field'
import { Notice } from '@/components/ui/notice'
import { Switch } from '@/components/ui/switch'
import { useRunAction } from '@/components/ui/use-run-action'
import type { ApplicationDto } from '@/lib/identity/applications/schema'

/** Most resource servers have their audience, which stays. */
const SetAudienceForm = dynamic(
  async () => (await import('@/components/applications/set-audience-form')).SetAudienceForm,
)

interface ResourceServerCardProps {
  application: ApplicationDto
  /** How many clients hold its scopes. */
  clientCount: number
}

/** The callee side: the identifier, whether it gives tokens, and whether the gateway accepts them. */
export function ResourceServerCard({ application, clientCount }: ResourceServerCardProps) {
  const t = useTranslations('applications.resourceServer')
  const { audience } = application
  return (
    <Card title={t('title')} description={t('help')}>
      {audience === null ? (
        <SetAudienceForm application={application} />
      ) : (
        <div className="flex flex-col gap-5">
          <div className="flex flex-col gap-1">
            <CopyField label={t('audience')} value={audience} />
            <p className="text-xs text-muted">{t('audienceSet')}</p>
          </div>
          <ResourceServerSwitch application={application} clientCount={clientCount} />
          <GatewaySwitch application={application} />
        </div>
      )}
    </Card>
  )
}

function ResourceServerSwitch({ application, clientCount }: ResourceServerCardProps) {
  const t = useTranslations('applications.resourceServer')
  const { id, name, resourceServerStatus } = application
  return (
    <ImpactSwitch
      kind="application"
      id={id}
      checked={resourceServerStatus === 'enabled'}
      label={t('switch')}
      help={t('switchHelp')}
      lockedReason={useLockedReason(application)}
      turn={(on) => changeApplication({ id, resourceServerStatus: on ? 'enabled' : 'disabled' })}
      done={(on) => t(on ? 'on' : 'off', { name })}
      off={{
        title: t('offTitle'),
        confirm: t('offConfirm'),
        effect: <p>{t('offEffect', { count: clientCount })}</p>,
      }}
    />
  )
}

function GatewaySwitch({ application }: { application: ApplicationDto }) {
  const t = useTranslations('applications.resourceServer')
  const lockedReason = useLockedReason(application)
  const { run, pending, failure } = useRunAction()
  const { id, gatewayAudience } = application
  return (
    <>
      <Switch
        checked={gatewayAudience}
        disabled={lockedReason !== undefined || pending}
        onCheckedChange={(on) =>
          run(() => changeApplication({ id, gatewayAudience: on }), {
            done: t(on ? 'gatewayOn' : 'gatewayOff'),
          })
        }
        label={t('gateway')}
        help={lockedReason ?? t('gatewayHelp')}
      />
      {failure !== undefined && <Notice kind="error">{failure}</Notice>}
    </>
  )
}
