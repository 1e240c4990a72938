'use client'

import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { KindTile } from '@/components/topology/kind-tile'
import { useTopology } from '@/components/topology/topology-context'
import { Combobox, type ComboboxOption } from '@/components/ui/combobox'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import type { TopologyNode } from '@/lib/topology/graph'
import { canConnect } from '@/lib/topology/rules'

/** "Connect to…": draws a line without a pointer. What cannot be connected is listed last, with the reason. */
export function ConnectDialog({ nodeId, onClose }: { nodeId: string; onClose: () => void }) {
  const t = useTranslations('topology.connect')
  const label = useTranslations('topology')
  const { topology, nodesById, requestLine, explain } = useTopology()
  const input = useRef<HTMLInputElement>(null)
  const node = nodesById.get(nodeId)
  if (node === undefined) return null
  const calls = node.kind === 'client' || node.kind === 'agent'
  const options = topology.nodes
    .filter((other) => other.id !== node.id && (calls || other.kind === 'client' || other.kind === 'agent'))
    .map((other) => {
      const answer = calls ? canConnect(node, other, topology.edges) : canConnect(other, node, topology.edges)
      const real = other.badges.includes('sandbox') ? `${label('sandboxShort')} · ` : ''
      return toOption(other, { reason: explain(answer), note: `${real}${other.identity}` })
    })
    .toSorted((left, right) => Number(left.disabled) - Number(right.disabled))

  function choose(otherId: string | null) {
    if (otherId === null) return
    onClose()
    if (calls) requestLine(nodeId, otherId)
    else requestLine(otherId, nodeId)
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t(calls ? 'to' : 'from', { name: node.name })}
      initialFocus={input}
    >
      <Field label={t(calls ? 'target' : 'source')} help={t('help')}>
        <Combobox
          inputRef={input}
          options={options}
          value={null}
          onValueChange={choose}
          placeholder={t('placeholder')}
          empty={t('none')}
        />
      </Field>
    </Dialog>
  )
}

function toOption(
  node: TopologyNode,
  { reason, note }: { reason: string | undefined; note: string },
): ComboboxOption & { disabled: boolean } {
  return {
    value: node.id,
    label: node.name,
    note: reason ?? note,
    disabled: reason !== undefined,
    icon: <KindTile kind={node.kind} byCredential={node.object.type === 'credential'} size="sm" />,
  }
}
