'use client'

import { useTranslations } from 'next-intl'
import { useTopology } from '@/components/topology/topology-context'
import { DeleteDialog } from '@/components/ui/delete-dialog'
import { useRunAction } from '@/components/ui/use-run-action'

/** Says what goes with the sample, above all the lines to it that readers drew, before it is removed. */
export function DropSampleDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('topology.sample')
  const { topology, nodesById, changeSample, announce, select } = useTopology()
  const { run, pending, failure } = useRunAction()
  const nodes = topology.nodes.filter(({ sample }) => sample)
  const isSample = (id: string) => nodesById.get(id)?.sample === true
  const inside = topology.edges.filter((edge) => isSample(edge.sourceId) && isSample(edge.targetId))
  const drawn = topology.edges.filter((edge) => isSample(edge.sourceId) !== isSample(edge.targetId))

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

  return (
    <DeleteDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('dropTitle')}
      confirm={t('drop')}
      onConfirm={remove}
      pending={pending}
      failure={failure}
    >
      <p>{t('goes', { nodes: nodes.length, lines: inside.length })}</p>
      {drawn.length > 0 && (
        <>
          <p>{t('drawnGo', { count: drawn.length })}</p>
          <ul className="list-disc pl-4">
            {drawn.map((edge) => (
              <li key={edge.id}>
                {nodesById.get(edge.sourceId)?.name} → {nodesById.get(edge.targetId)?.name}
              </li>
            ))}
          </ul>
        </>
      )}
      <p>{t('noUndo')}</p>
    </DeleteDialog>
  )
}
