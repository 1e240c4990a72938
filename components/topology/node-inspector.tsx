'use client'

import { Link2, Pencil, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { LineRow } from '@/components/topology/line-row'
import { KindTile } from '@/components/topology/kind-tile'
import { NodeFacts } from '@/components/topology/node-facts'
import { ReachPanel } from '@/components/topology/reach-panel'
import { useTopology } from '@/components/topology/topology-context'
import { TrafficPanel } from '@/components/topology/traffic-panel'
import { focusElement } from '@/components/topology/use-canvas-keys'
import { useTab } from '@/components/topology/use-tab'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { IconButton } from '@/components/ui/icon-button'
import { Input } from '@/components/ui/input'
import { Inspector } from '@/components/ui/inspector'
import { leavePage } from '@/components/ui/leave-guard'
import { Tabs } from '@/components/ui/tabs'
import { useActionForm } from '@/components/ui/use-action-form'
import type { TopologyEdge, TopologyNode } from '@/lib/topology/graph'

interface NodeInspectorProps {
  node: TopologyNode
  takeFocus: boolean
  onClose: () => void
}

/** What a node is, its lines, and what can be done with it. */
export function NodeInspector({ node, takeFocus, onClose }: NodeInspectorProps) {
  const t = useTranslations('topology')
  const { topology, deniedReason, openConnect, askDelete } = useTopology()
  const [tab, setTab] = useTab()
  const lines = topology.edges.filter((edge) => edge.sourceId === node.id || edge.targetId === node.id)

  const close = () =>
    leavePage(() => {
      onClose()
      focusElement(node.id)
    })

  return (
    <Inspector
      icon={<KindTile kind={node.kind} byCredential={node.object.type === 'credential'} />}
      title={node.name}
      subtitle={t(`kinds.${node.kind}`)}
      takeFocus={takeFocus}
      onClose={close}
      footer={
        <>
          <Button disabledReason={deniedReason} onClick={() => askDelete(node.id)}>
            <Trash2 aria-hidden /> {t('deleteNode.open')}
          </Button>
          <Button variant="primary" disabledReason={deniedReason} onClick={() => openConnect(node.id)}>
            <Link2 aria-hidden />{' '}
            {t(node.kind === 'client' || node.kind === 'agent' ? 'connect.open' : 'connect.openFrom')}
          </Button>
        </>
      }
    >
      <Tabs
        label={t('inspector')}
        value={tab}
        onValueChange={setTab}
        tabs={[
          {
            value: 'facts',
            label: t('tabs.facts'),
            content: (
              <div className="flex flex-col gap-5">
                <NodeName node={node} />
                <NodeFacts node={node} />
              </div>
            ),
          },
          {
            value: 'lines',
            label: t('tabs.lines', { count: lines.length }),
            content: <Lines node={node} lines={lines} />,
          },
          { value: 'reach', label: t('tabs.reach'), content: <ReachPanel node={node} /> },
          { value: 'traffic', label: t('tabs.traffic'), content: <TrafficPanel id={node.id} /> },
        ]}
      />
    </Inspector>
  )
}

function Lines({ node, lines }: { node: TopologyNode; lines: TopologyEdge[] }) {
  const t = useTranslations('topology')
  if (lines.length === 0) return <p className="text-sm text-muted">{t('noLines')}</p>
  return (
    <ul className="-mx-3">
      {lines.map((edge) => {
        const isOut = edge.sourceId === node.id
        return (
          <LineRow
            key={edge.id}
            edge={edge}
            otherId={isOut ? edge.targetId : edge.sourceId}
            direction={isOut ? 'to' : 'from'}
          />
        )
      })}
    </ul>
  )
}

/** The name on the canvas, and changing it. */
function NodeName({ node }: { node: TopologyNode }) {
  const t = useTranslations('topology')
  const { deniedReason } = useTopology()
  const [editing, setEditing] = useState(false)
  if (editing) return <RenameForm node={node} onDone={() => setEditing(false)} />
  return (
    <div className="flex items-center justify-between gap-2">
      <div className="flex min-w-0 flex-col">
        <span className="text-xs text-muted">{t('nameOnCanvas')}</span>
        <span className="truncate text-sm">{node.name}</span>
      </div>
      <IconButton
        icon={Pencil}
        size="sm"
        label={t('rename')}
        disabledReason={deniedReason}
        onClick={() => setEditing(true)}
      />
    </div>
  )
}

function RenameForm({ node, onDone }: { node: TopologyNode; onDone: () => void }) {
  const t = useTranslations('topology')
  const { execute } = useTopology()
  const form = useActionForm({
    schema: async () => (await import('@/lib/topology/schema')).renameNodeInput,
    action: ({ name }) => execute({ do: 'rename', node, name: name.trim(), before: node.name }),
    defaultValues: { nodeId: node.id, name: node.name },
    onDone,
  })
  return (
    <ActionForm form={form} label={t('rename')}>
      <Field label={t('nameOnCanvas')} name="name" error={form.errorOf('name')}>
        <Input autoFocus autoComplete="off" {...form.form.register('name')} />
      </Field>
      <div className="flex justify-end gap-2">
        <Button size="sm" onClick={onDone}>
          {t('cancel')}
        </Button>
        <Button size="sm" variant="primary" type="submit" pending={form.pending}>
          {t('save')}
        </Button>
      </div>
    </ActionForm>
  )
}
