'use client'

import { FlaskConical, FlaskConicalOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useDeniedReason } from '@/components/shell/viewer'
import { useTopology } from '@/components/topology/topology-context'
import { MenuItem } from '@/components/ui/menu'
import { useRunAction } from '@/components/ui/use-run-action'

/** Loads the sample topology, or asks before it is removed. */
export function SampleMenuItems() {
  const t = useTranslations('topology.sample')
  const { topology, changeSample, askDropSample } = useTopology()
  const denied = useDeniedReason('sample:write')
  const { run } = useRunAction()
  const loaded = topology.nodes.some((node) => node.sample)
  return loaded ? (
    <MenuItem icon={FlaskConicalOff} disabledReason={denied} onSelect={askDropSample}>
      {t('remove')}
    </MenuItem>
  ) : (
    <MenuItem
      icon={FlaskConical}
      disabledReason={denied}
      onSelect={() => run(() => changeSample('sample.loaded'), { done: t('loaded') })}
    >
      {t('load')}
    </MenuItem>
  )
}
