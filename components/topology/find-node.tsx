'use client'

import { useReactFlow } from '@xyflow/react'
import { useTranslations } from 'next-intl'
import { KindTile } from '@/components/topology/kind-tile'
import { useTopology } from '@/components/topology/topology-context'
import { focusElement } from '@/components/topology/use-canvas-keys'
import { useMotion } from '@/components/topology/use-motion'
import { Combobox } from '@/components/ui/combobox'

/** Finds a node by its name or identity, brings it to the middle, selects it and gives it the focus. */
export function FindNode() {
  const t = useTranslations('topology')
  const { topology, select } = useTopology()
  const { getNode } = useReactFlow()
  const { centre } = useMotion()

  function find(id: string | null) {
    const node = topology.nodes.find((candidate) => candidate.id === id)
    if (node === undefined) return
    select(node.id)
    // After the inspector has taken its room and the list has given the focus back.
    setTimeout(() => goTo(node.id), 50)
  }

  /** A node in a collapsed group lies on the canvas some frames after its selection opened the group. */
  function goTo(id: string, frames = 60) {
    const card = getNode(id)
    if (card === undefined) {
      if (frames > 0) requestAnimationFrame(() => goTo(id, frames - 1))
      return
    }
    centre(card.position)
    focusElement(id)
  }

  return (
    <div data-find className="w-44 max-sm:w-32 max-sm:min-w-0 max-sm:flex-1">
      <Combobox
        label={t('toolbar.find')}
        placeholder={t('toolbar.find')}
        value={null}
        onValueChange={find}
        options={topology.nodes.map((node) => ({
          value: node.id,
          label: node.name,
          note: `${t(`kinds.${node.kind}`)} · ${node.identity}`,
          icon: <KindTile kind={node.kind} byCredential={node.object.type === 'credential'} size="sm" />,
        }))}
      />
    </div>
  )
}
