'use client'

import { useTranslations } from 'next-intl'
import { removeNode } from '@/app/(console)/topology/actions'
import { useTopology } from '@/components/topology/topology-context'
import { DeleteDialog } from '@/components/ui/delete-dialog'
import { useRunAction } from '@/components/ui/use-run-action'

/** Says which lines a node takes with it before it leaves the canvas. */
export function DeleteNodeDialog({ nodeId, onClose }: { nodeId: string; onClose: () => void }) {
  const t = useTranslations('topology.deleteNode')
  const { topology, nodesById, select, announce } = useTopology()
  const { run, pending, failure } = useRunAction()
  const node = nodesById.get(nodeId)
  if (node === undefined) return null
  const lines = topology.edges.filter((edge) => edge.sourceId === nodeId || edge.targetId === nodeId)
  const done = t('done', { name: node.name })

  function confirm() {
    run(() => removeNode({ nodeId }), {
      done,
      onDone: () => {
        announce(done)
        select(null)
        onClose()
      },
    })
  }

  return (
    <DeleteDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('title', { name: node.name })}
      confirm={t('confirm')}
      onConfirm={confirm}
      pending={pending}
      failure={failure}
    >
      <p>{lines.length === 0 ? t('noLines') : t('lines', { count: lines.length })}</p>
      {lines.length > 0 && (
        <ul className="list-disc pl-4">
          {lines.map((edge) => (
            <li key={edge.id}>
              {nodesById.get(edge.sourceId)?.name} → {nodesById.get(edge.targetId)?.name}
            </li>
          ))}
        </ul>
      )}
      <p>{t(`stays.${node.object.type}`, { name: node.object.name })}</p>
    </DeleteDialog>
  )
}
