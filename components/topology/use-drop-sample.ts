'use client'

import { useTranslations } from 'next-intl'
import { tiesOf } from '@/components/topology/sample-ties'
import { useTopology } from '@/components/topology/topology-context'
import { useRunAction } from '@/components/ui/use-run-action'

/** Takes the sample off the canvas, and says so. */
export function useDropSample() {
  const t = useTranslations('topology.sample')
  const { topology, changeSample, announce } = useTopology()
  const { run, ...state } = useRunAction()
  const drop = (onDone?: () => void) =>
    run(() => changeSample('sample.removed', tiesOf(topology).length), {
      done: t('removed'),
      onDone: () => {
        announce(t('removed'))
        onDone?.()
      },
    })
  return { ...state, drop }
}
