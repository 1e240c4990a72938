'use client'

import { FlaskConical, FlaskConicalOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { addSample, dropSample } from '@/app/(console)/topology/actions'
import { useDeniedReason } from '@/components/shell/viewer'
import { useTopology } from '@/components/topology/topology-context'
import { MenuItem } from '@/components/ui/menu'
import { useRunAction } from '@/components/ui/use-run-action'

/** Loads or removes the sample topology. */
export function SampleMenuItems() {
  const t = useTranslations('topology.sample')
  const { topology } = useTopology()
  const denied = useDeniedReason('sample:write')
  const { run } = useRunAction()
  const loaded = topology.nodes.some((node) => node.sample)
  return loaded ? (
    <MenuItem
      icon={FlaskConicalOff}
      disabledReason={denied}
      onSelect={() => run(() => dropSample({}), { done: t('removed') })}
    >
      {t('remove')}
    </MenuItem>
  ) : (
    <MenuItem
      icon={FlaskConical}
      disabledReason={denied}
      onSelect={() => run(() => addSample({}), { done: t('loaded') })}
    >
      {t('load')}
    </MenuItem>
  )
}
