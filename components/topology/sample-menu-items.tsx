'use client'

import { FlaskConical, FlaskConicalOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useDeniedReason } from '@/components/shell/viewer'
import { useDropSample } from '@/components/topology/use-drop-sample'
import { useTopology } from '@/components/topology/topology-context'
import { MenuItem } from '@/components/ui/menu'
import { useRunAction } from '@/components/ui/use-run-action'
import { tiesOf } from '@/components/topology/sample-ties'

/** Loads the sample topology, or removes it; asks first where lines that readers drew would go with it. */
export function SampleMenuItems() {
  const t = useTranslations('topology.sample')
  const { topology, changeSample, askDropSample } = useTopology()
  const dropSample = useDropSample()
  const denied = useDeniedReason('sample:write')
  const { run } = useRunAction()
  const loaded = topology.nodes.some((node) => node.sample)
  return loaded ? (
    <MenuItem
      icon={FlaskConicalOff}
      disabledReason={denied}
      onSelect={() => (tiesOf(topology).length > 0 ? askDropSample() : dropSample.drop())}
    >
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
