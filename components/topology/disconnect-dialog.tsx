'use client'

import { useTranslations } from 'next-intl'
import { useImpact } from '@/components/impact/use-impact'
import { useTopology } from '@/components/topology/topology-context'
import { focusElement } from '@/components/topology/use-canvas-keys'
import { useEdgeDetail } from '@/components/topology/use-edge-detail'
import { DeleteDialog } from '@/components/ui/delete-dialog'
import { Skeleton } from '@/components/ui/skeleton'
import type { EdgeDetail } from '@/lib/topology/graph'

/** Says what a line takes away with it, and when it was last used; asks for the caller's name where it is in use. */
export function DisconnectDialog({ edgeId, onClose }: { edgeId: string; onClose: () => void }) {
  const t = useTranslations('topology.disconnect')
  const { topology, nodesById, disconnect, selectedId, select } = useTopology()
  const edge = topology.edges.find((candidate) => candidate.id === edgeId)
  const { detail } = useEdgeDetail(edgeId)
  const names = {
    source: nodesById.get(edge?.sourceId ?? '')?.name ?? '',
    target: nodesById.get(edge?.targetId ?? '')?.name ?? '',
  }
  const { facts, confirm } = useImpact({ kind: 'edge', id: edgeId }, names.source)
  if (edge === undefined) return null
  return (
    <DeleteDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('title', names)}
      confirm={t('do')}
      onConfirm={() => {
        if (selectedId === edge.id) select(null)
        void disconnect(edge)
        onClose()
        // The line had the focus, and it goes; its caller stays.
        focusElement(edge.sourceId)
      }}
      pending={false}
      {...confirm}
    >
      <p>{t(`effect.${edge.kind}`, names)}</p>
      {detail === undefined ? <Skeleton className="w-56" /> : <Goes detail={detail} />}
      {facts}
    </DeleteDialog>
  )
}

/** What goes, and what stays and why. */
function Goes({ detail }: { detail: EdgeDetail }) {
  const t = useTranslations('topology.disconnect')
  const rows = [
    ...detail.scopes.map(({ value, keptBy }) => ({ name: value, keptBy, goes: 'goesScope' as const })),
    ...detail.modelApis.map(({ modelApi: { name }, keptBy }) => ({
      ...{ name, keptBy },
      goes: 'goesModelApi' as const,
    })),
    ...detail.credentials.map(({ credential: { identifier }, keptBy }) => ({
      ...{ name: identifier, keptBy },
      goes: 'goesCredential' as const,
    })),
  ]
  return (
    <ul className="list-disc pl-5 text-ink">
      {rows.map(({ name, keptBy, goes }) => (
        <li key={name}>{t(keptBy ?? goes, { name })}</li>
      ))}
      {detail.modelApis.some((row) => row.consumerGoes) && <li>{t('consumerGoes')}</li>}
    </ul>
  )
}
