'use client'

import { useTranslations } from 'next-intl'
import { useTopology } from '@/components/topology/topology-context'
import { useEdgeDetail } from '@/components/topology/use-edge-detail'
import { AlertDialog } from '@/components/ui/alert-dialog'
import { Skeleton } from '@/components/ui/skeleton'
import { Time } from '@/components/ui/time'
import type { EdgeDetail } from '@/lib/topology/graph'

/** Says what a line takes away with it, and when it was last used, before it is deleted. */
export function DisconnectDialog({ edgeId, onClose }: { edgeId: string; onClose: () => void }) {
  const t = useTranslations('topology.disconnect')
  const { topology, nodesById, disconnect, select } = useTopology()
  const edge = topology.edges.find((candidate) => candidate.id === edgeId)
  const { detail } = useEdgeDetail(edgeId)
  if (edge === undefined) return null
  const names = {
    source: nodesById.get(edge.sourceId)?.name ?? '',
    target: nodesById.get(edge.targetId)?.name ?? '',
  }
  return (
    <AlertDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('title', names)}
      confirm={t('do')}
      onConfirm={() => {
        select(null)
        void disconnect(edge)
        onClose()
      }}
    >
      <p>{t(`effect.${edge.kind}`, names)}</p>
      {detail === undefined ? <Skeleton className="w-56" /> : <Impact detail={detail} />}
    </AlertDialog>
  )
}

/** What goes, what stays and why, and the last call. */
function Impact({ detail }: { detail: EdgeDetail }) {
  const t = useTranslations('topology.disconnect')
  const rows = [
    ...detail.scopes.map((row) => ({ name: row.value, keptBy: row.keptBy })),
    ...detail.modelApis.map((row) => ({ name: row.modelApi.name, keptBy: row.keptBy })),
    ...detail.credentials.map((row) => ({ name: row.credential.identifier, keptBy: row.keptBy })),
  ]
  return (
    <>
      <ul className="list-disc pl-4">
        {rows.map(({ name, keptBy }) => (
          <li key={name}>{t(keptBy === null ? 'goes' : keptBy, { name })}</li>
        ))}
        {detail.modelApis.some((row) => row.consumerGoes) && <li>{t('consumerGoes')}</li>}
      </ul>
      {detail.kind === 'model_api' && (
        <p>
          {detail.lastCallAt === null ? (
            t('noCalls')
          ) : (
            <>
              {t('lastCall')} <Time value={detail.lastCallAt} format="relative" />
            </>
          )}
        </p>
      )}
    </>
  )
}
