'use client'

import { useTranslations } from 'next-intl'
import { parseAsArrayOf, parseAsString, useQueryState } from 'nuqs'
import { useCallback, useMemo } from 'react'
import { Canvas } from '@/components/topology/canvas'
import { useGrouping } from '@/components/topology/use-grouping'
import { SelectProvider, TopologyProvider, useTopology } from '@/components/topology/topology-context'
import { bundlePrefix, groupPrefix, groupTopology, type Grouping } from '@/lib/topology/grouping'

const nothing: string[] = []

/** The canvas, in groups where the reader asks for them or where there are too many nodes for one view. */
export function GroupedCanvas() {
  const { grouping } = useGrouping()
  return grouping === 'none' ? <Canvas key="none" /> : <Groups key={grouping} by={grouping} />
}

/** The same canvas over a picture in groups: a press on a group, or Enter, opens or closes it. */
function Groups({ by }: { by: Grouping }) {
  const t = useTranslations('topology.groups')
  const context = useTopology()
  const [open, setOpen] = useQueryState('open', parseAsArrayOf(parseAsString).withDefault(nothing))
  const { topology, select, announce } = context
  const picture = useMemo(
    () =>
      groupTopology(topology, {
        by,
        open,
        nameOf: ({ value, count, isOpen }) => {
          const name = value === '' ? t(`none.${by}`) : value
          return t(isOpen ? 'opened' : 'collapsed', { name, count })
        },
        labelOf: (count) => t('lines', { count }),
      }),
    [topology, by, open, t],
  )
  const nodesById = useMemo(() => new Map(picture.nodes.map((node) => [node.id, node])), [picture])
  const toggle = useCallback(
    (id: string) => {
      const isOpen = open.includes(id)
      announce(t(isOpen ? 'saidClosed' : 'saidOpen'))
      void setOpen(isOpen ? open.filter((other) => other !== id) : [...open, id])
    },
    [open, setOpen, announce, t],
  )
  const pick = useCallback<typeof select>(
    (id, options) => {
      if (id?.startsWith(groupPrefix) === true) toggle(id)
      else if (id?.startsWith(bundlePrefix) !== true) select(id, options)
    },
    [select, toggle],
  )
  const unlessGroup = (run: (id: string) => void) => (id: string) => {
    if (nodesById.has(id) && !id.startsWith(groupPrefix)) run(id)
  }
  const value = {
    ...context,
    topology: picture,
    nodesById,
    select: pick,
    openConnect: unlessGroup(context.openConnect),
    askDelete: unlessGroup(context.askDelete),
    askDisconnect: (id: string) => !id.startsWith(bundlePrefix) && context.askDisconnect(id),
    // The places of this picture are worked out anew each time; those of the whole canvas stay as they are.
    moveNodes: () => {},
  }
  return (
    <TopologyProvider value={value}>
      <SelectProvider value={pick}>
        <Canvas />
      </SelectProvider>
    </TopologyProvider>
  )
}
