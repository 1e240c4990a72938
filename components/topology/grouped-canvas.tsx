'use client'

import { useTranslations } from 'next-intl'
import { parseAsArrayOf, parseAsString, useQueryState } from 'nuqs'
import { useCallback, useEffect, useMemo } from 'react'
import { Canvas } from '@/components/topology/canvas'
import { both, gathered, neighbourhood, type Emphasis } from '@/components/topology/emphasis'
import { useGrouping } from '@/components/topology/use-grouping'
import { useStable } from '@/components/topology/use-stable'
import { SelectProvider, TopologyProvider, useTopology } from '@/components/topology/topology-context'
import {
  bundlePrefix,
  canHave,
  groupPrefix,
  groupTopology,
  type GroupedTopology,
  type Grouping,
} from '@/lib/topology/grouping'

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
  const { select, selectedId, announce } = context
  const { picture, toggle, show } = usePicture(by)
  const nodesById = useMemo(() => new Map(picture.nodes.map((node) => [node.id, node])), [picture])
  const emphasis = useGroupedEmphasis(picture)
  useShown(selectedId === null ? undefined : picture.partOf.get(selectedId), show)
  const pick = useCallback<typeof select>(
    (id, options) => {
      if (id?.startsWith(groupPrefix) === true) toggle(id)
      else if (id?.startsWith(bundlePrefix) === true) announce(t('openForLine'))
      else select(id, options)
    },
    [select, toggle, announce, t],
  )
  const unlessGroup = (run: (id: string) => void) => (id: string) => {
    if (id.startsWith(groupPrefix)) announce(t('openForNode'))
    else if (nodesById.has(id)) run(id)
  }
  const value = {
    ...context,
    topology: picture,
    nodesById,
    emphasis,
    select: pick,
    openConnect: unlessGroup(context.openConnect),
    askDelete: unlessGroup(context.askDelete),
    askDisconnect: (id: string) =>
      id.startsWith(bundlePrefix) ? announce(t('openForLine')) : context.askDisconnect(id),
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

/** The picture in groups, and opening and closing them; the address says which are open. */
function usePicture(by: Grouping) {
  const t = useTranslations('topology.groups')
  const { topology, announce } = useTopology()
  const [open, setOpen] = useQueryState('open', parseAsArrayOf(parseAsString).withDefault(nothing))
  const picture = useMemo(
    () =>
      groupTopology(topology, {
        by,
        open,
        titleOf: ({ kind, value }) => {
          const without = canHave(by, kind) ? t(`none.${by}`) : t(`all.${kind}`)
          return value === '' ? without : value
        },
        nameOf: ({ title, count, isOpen }) => t(isOpen ? 'opened' : 'collapsed', { name: title, count }),
        labelOf: ({ lines, off }) =>
          off === 0 ? t('lines', { count: lines }) : t('linesOff', { count: lines, off }),
      }),
    [topology, by, open, t],
  )
  const toggle = useCallback(
    (id: string) => {
      const isOpen = open.includes(id)
      announce(t(isOpen ? 'saidClosed' : 'saidOpen'))
      void setOpen(isOpen ? open.filter((other) => other !== id) : [...open, id])
    },
    [open, setOpen, announce, t],
  )
  const show = (id: string) => {
    if (!open.includes(id)) void setOpen([...open, id])
  }
  return { picture, toggle, show }
}

/** What stands out of the whole topology, seen in groups; a group may have the focus itself. */
function useGroupedEmphasis(picture: GroupedTopology): Emphasis | null {
  const { emphasis, focusedId } = useTopology()
  return useMemo(() => {
    const around = focusedId?.startsWith(groupPrefix) === true ? neighbourhood(picture, focusedId) : null
    return both(gathered(emphasis, picture.partOf), around)
  }, [emphasis, focusedId, picture])
}

/** Opens the group of what is selected, or it would be nowhere in sight. The reader may close it again. */
function useShown(group: string | undefined, show: (id: string) => void): void {
  const showGroup = useStable(show)
  useEffect(() => {
    if (group?.startsWith(groupPrefix) !== true) return
    // While the page is still starting, the router would take back what was written to the address.
    const timer = setTimeout(() => showGroup(group))
    return () => clearTimeout(timer)
  }, [group, showGroup])
}
