'use client'

import { SampleQuestion } from '@/components/topology/sample-question'
import { tiesOf } from '@/components/topology/sample-ties'
import { useTopology } from '@/components/topology/topology-context'
import { useDropSample } from '@/components/topology/use-drop-sample'

/** The question before the sample leaves the canvas. */
export function DropSampleDialog({ onClose }: { onClose: () => void }) {
  const { topology } = useTopology()
  const { drop, pending, failure } = useDropSample()
  const question = { pending, failure, onConfirm: () => drop(onClose), onClose }
  return <SampleQuestion ties={tiesOf(topology)} {...question} />
}
