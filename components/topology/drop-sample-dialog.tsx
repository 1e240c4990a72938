'use client'

import { useTranslations } from 'next-intl'
import { SampleQuestion } from '@/components/topology/sample-question'
import { useTopology } from '@/components/topology/topology-context'
import { useRunAction } from '@/components/ui/use-run-action'
import { tiesOf } from '@/components/topology/sample-ties'

/** The question before the sample leaves the canvas. */
export function DropSampleDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('topology.sample')
  const { topology, changeSample, announce, select } = useTopology()
  const { run, pending, failure } = useRunAction()

  function remove() {
    run(() => changeSample('sample.removed'), {
      done: t('removed'),
      onDone: () => {
        announce(t('removed'))
        select(null)
        onClose()
      },
    })
  }

  const question = { pending, failure, onConfirm: remove, onClose }
  return <SampleQuestion ties={tiesOf(topology)} {...question} />
}
