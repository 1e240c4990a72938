'use client'

import { useTranslations } from 'next-intl'
import { ImpactSwitch } from '@/components/impact/impact-switch'
import { useDeniedReason } from '@/components/shell/viewer'
import { Card } from '@/components/ui/card'
import type { ActionResult } from '@/lib/errors'
import type { Permission } from '@/lib/identity/permissions'
import type { ImpactAsk } from '@/lib/impact/schema'

type Status = 'enabled' | 'disabled'

interface ObjectStatusCardProps {
  kind: ImpactAsk['kind']
  object: { id: string; name: string; status: Status }
  /** Where the words of the card stand. */
  words: 'consumers.settings' | 'credentials.detail' | 'model-apis.settings' | 'services.detail'
  permission: Permission
  change: (changes: { id: string; status: Status }) => Promise<ActionResult<unknown>>
  /** How many would notice that it is off; the question tells it. */
  count?: number
}

/** Turns an object of the gateway or the vault on or off. */
export function ObjectStatusCard({
  kind,
  object,
  words,
  permission,
  change,
  count = 0,
}: ObjectStatusCardProps) {
  const t = useTranslations(words)
  const { id, name, status } = object
  return (
    <Card title={t('status')} description={t('statusHelp')}>
      <ImpactSwitch
        kind={kind}
        id={id}
        checked={status === 'enabled'}
        label={t('statusEnabled')}
        lockedReason={useDeniedReason(permission)}
        turn={(on) => change({ id, status: on ? 'enabled' : 'disabled' })}
        done={(on) => t(on ? 'enabledToast' : 'disabledToast', { name })}
        off={{
          title: t('disableTitle', { name }),
          confirm: t('disable'),
          effect: <p>{t('disableEffect', { count })}</p>,
        }}
      />
    </Card>
  )
}
