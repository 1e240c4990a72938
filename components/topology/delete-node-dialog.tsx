'use client'

import { useTranslations } from 'next-intl'
import { useImpact } from '@/components/impact/use-impact'
import { nearCard } from '@/components/topology/canvas-focus'
import { useTopology } from '@/components/topology/topology-context'
import { DeleteDialog } from '@/components/ui/delete-dialog'
import { useToast } from '@/components/ui/toast'
import { useRunAction } from '@/components/ui/use-run-action'
import type { ImpactAsk } from '@/lib/impact/schema'
import type { TopologyNode } from '@/lib/topology/graph'

/** Says which lines a node takes with it before it leaves the canvas. */
export function DeleteNodeDialog({ nodeId, onClose }: { nodeId: string; onClose: () => void }) {
  const t = useTranslations('topology.deleteNode')
  const { topology, nodesById, announce, execute, offerUndo } = useTopology()
  const toast = useToast()
  const { run, pending, failure } = useRunAction()
  const node = nodesById.get(nodeId)
  const lines = topology.edges.filter((edge) => edge.sourceId === nodeId || edge.targetId === nodeId)
  const { facts, confirm } = useImpact(lines.length === 0 ? null : objectOf(node), node?.name ?? '')
  if (node === undefined) return null
  const { version } = node
  const done = t('done', { name: node.name })

  function remove() {
    run(() => execute({ do: 'delete', node: { id: nodeId, version }, edges: lines }), {
      onDone: () => {
        toast.done({ title: done, ...offerUndo() })
        announce(done)
        onClose()
        nearCard(topology, nodeId)?.focus()
      },
    })
  }

  return (
    <DeleteDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('title', { name: node.name })}
      confirm={t('confirm')}
      onConfirm={remove}
      pending={pending}
      failure={failure}
      {...confirm}
    >
      <p>{lines.length === 0 ? t('noLines') : t('lines', { count: lines.length })}</p>
      {lines.length > 0 && (
        <ul className="list-disc pl-5 text-ink">
          {lines.map((edge) => (
            <li key={edge.id}>
              {nodesById.get(edge.sourceId)?.name} → {nodesById.get(edge.targetId)?.name}
            </li>
          ))}
        </ul>
      )}
      {facts}
      <p>{t(`stays.${node.kind === 'agent' ? 'agent' : node.object.type}`, { name: node.object.name })}</p>
    </DeleteDialog>
  )
}

/** The lines go, so what counts is the use of what the node stands for. */
function objectOf(node: TopologyNode | undefined): ImpactAsk | null {
  return node === undefined ? null : { kind: node.object.type, id: node.object.id }
}
