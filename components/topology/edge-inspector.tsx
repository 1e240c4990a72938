'use client'

import { Unlink } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { ActedBy } from '@/components/shell/acted-by'
import { EdgeGrants } from '@/components/topology/edge-grants'
import { LoadFailed } from '@/components/topology/load-failed'
import { useTopology } from '@/components/topology/topology-context'
import { TrafficPanel } from '@/components/topology/traffic-panel'
import { focusElement } from '@/components/topology/use-canvas-keys'
import { useEdgeDetail } from '@/components/topology/use-edge-detail'
import { useTab } from '@/components/topology/use-tab'
import { Button } from '@/components/ui/button'
import { Inspector } from '@/components/ui/inspector'
import { leavePage } from '@/components/ui/leave-guard'
import { Notice } from '@/components/ui/notice'
import { SkeletonRows } from '@/components/ui/skeleton'
import { Status } from '@/components/ui/status'
import { Tabs } from '@/components/ui/tabs'
import { Time } from '@/components/ui/time'
import type { EdgeDetail, TopologyEdge, TopologyNode } from '@/lib/topology/graph'

interface EdgeInspectorProps {
  edge: TopologyEdge
  takeFocus: boolean
  onClose: () => void
}

/** What a line grants, since when and by whom, and taking it away. */
export function EdgeInspector({ edge, takeFocus, onClose }: EdgeInspectorProps) {
  const t = useTranslations('topology')
  const { nodesById, deniedReason, select, askDisconnect } = useTopology()
  const [tab, setTab] = useTab()
  const source = nodesById.get(edge.sourceId)
  const target = nodesById.get(edge.targetId)

  const close = () =>
    leavePage(() => {
      onClose()
      focusElement(edge.sourceId)
    })

  return (
    <Inspector
      title={`${source?.name} → ${target?.name}`}
      subtitle={t(`edgeKinds.${edge.kind}`)}
      takeFocus={takeFocus}
      onClose={close}
      footer={
        <Button disabledReason={deniedReason} onClick={() => askDisconnect(edge.id)}>
          <Unlink aria-hidden /> {t('disconnect.do')}
        </Button>
      }
    >
      <div className="flex flex-col gap-2">
        <Status kind={edge.live ? 'allowed' : 'off'}>{t(edge.live ? 'live' : 'notLive')}</Status>
        {!edge.live && <Notice kind="warning">{t('notLiveHelp')}</Notice>}
        <div className="flex flex-wrap gap-2">
          {[source, target].map(
            (node) =>
              node !== undefined && (
                <Button key={node.id} size="sm" onClick={() => select(node.id, { takeFocus: true })}>
                  {node.name}
                </Button>
              ),
          )}
        </div>
      </div>
      <Tabs
        label={t('inspector')}
        value={tab === 'traffic' ? 'traffic' : 'facts'}
        onValueChange={setTab}
        tabs={[
          { value: 'facts', label: t('tabs.grants'), content: <Grants edge={edge} target={target} /> },
          { value: 'traffic', label: t('tabs.traffic'), content: <TrafficPanel id={edge.id} /> },
        ]}
      />
    </Inspector>
  )
}

/** What the line grants, and where it comes from. */
function Grants({ edge, target }: { edge: TopologyEdge; target: TopologyNode | undefined }) {
  const t = useTranslations('topology')
  const { detail, failed, retry } = useEdgeDetail(edge.id)
  if (failed) return <LoadFailed retry={retry} />
  if (detail === undefined) return <SkeletonRows rows={3} label={t('loading')} />
  return (
    <div className="flex flex-col gap-5">
      <EdgeGrants key={detail.scopes.map((scope) => scope.value).join(' ')} detail={detail} target={target} />
      <Origin detail={detail} />
    </div>
  )
}

/** Since when, by whom, and last used. */
function Origin({ detail }: { detail: EdgeDetail }) {
  const t = useTranslations('topology')
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5 text-sm">
      <dt className="text-muted">{t('since')}</dt>
      <dd>
        <Time value={detail.createdAt} />
      </dd>
      <dt className="text-muted">{t('by')}</dt>
      <dd className="truncate">
        <ActedBy name={detail.createdBy} />
      </dd>
      {detail.kind === 'model_api' && (
        <>
          <dt className="text-muted">{t('lastCall')}</dt>
          <dd>
            {detail.lastCallAt === null ? t('never') : <Time value={detail.lastCallAt} format="relative" />}
          </dd>
        </>
      )}
    </dl>
  )
}
